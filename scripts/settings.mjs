// The one place where the site learns where it stands. Every value comes from the environment; what is not set is not shown.

/**
 * Reads the settings of the site.
 * @param {Record<string, string | undefined>} environment
 * @returns {{ site: string | undefined, base: string, repository: string | undefined }} `site`: the address of the host
 *   (SITE_ADDRESS); `base`: the path below it, with a slash at both ends (BASE_PATH); `repository`: where files are edited
 *   (REPOSITORY_ADDRESS)
 * @throws {Error} that names the variable and its value where one cannot be used
 */
export function readSettings(environment = process.env) {
  return {
    site: address('SITE_ADDRESS', environment.SITE_ADDRESS, { hostOnly: true }),
    base: basePath(environment.BASE_PATH),
    repository: address('REPOSITORY_ADDRESS', environment.REPOSITORY_ADDRESS),
  };
}

function address(name, value, { hostOnly = false } = {}) {
  if (!value) return undefined;
  const example = hostOnly ? 'https://guide.example.org' : 'https://git.example.org/team/guide';
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`${name} is "${value}", which is no web address. Write it like ${example}.`);
  if (hostOnly && url.pathname !== '/')
    throw new Error(
      `${name} is "${value}" and names a path. Write only the host, like ${example}, and put "${url.pathname}" into BASE_PATH.`,
    );
  return value.replace(/\/+$/, '');
}

function basePath(value) {
  if (!value) return '/';
  if (!/^[\w./~-]+$/.test(value) || /(?:^|\/)\.\.?(?:\/|$)/.test(value))
    throw new Error(`BASE_PATH is "${value}", which is no path. Write it like /upgrade-guide/.`);
  return `/${value}/`.replace(/\/{2,}/g, '/');
}
