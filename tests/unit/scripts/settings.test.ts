import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../scripts/settings.mjs';

describe('the settings of the site', () => {
  test('without any the site stands at the root of any host and names no address', () => {
    expect(readSettings({})).toEqual({ site: undefined, base: '/', repository: undefined });
    expect(readSettings({ SITE_ADDRESS: '', BASE_PATH: '', REPOSITORY_ADDRESS: '' })).toEqual(
      readSettings({}),
    );
  });

  test.each(['guide', '/guide', 'guide/', '/guide/', '//guide//'])(
    'the base path "%s" is read whatever its slashes',
    (BASE_PATH) => {
      expect(readSettings({ BASE_PATH }).base).toBe('/guide/');
    },
  );

  test('slashes at the end of addresses do not count', () => {
    const { site, repository } = readSettings({
      SITE_ADDRESS: 'https://guide.example.org/',
      REPOSITORY_ADDRESS: 'https://git.example.org/team/guide//',
    });
    expect(site).toBe('https://guide.example.org');
    expect(repository).toBe('https://git.example.org/team/guide');
  });

  test.each([
    [{ SITE_ADDRESS: 'guide.example.org' }, /SITE_ADDRESS is "guide\.example\.org".*https:/],
    [{ SITE_ADDRESS: 'ftp://example.org' }, /SITE_ADDRESS is "ftp:/],
    [{ SITE_ADDRESS: 'https://example.org/docs' }, /put "\/docs" into BASE_PATH/],
    [{ REPOSITORY_ADDRESS: 'team/guide' }, /REPOSITORY_ADDRESS is "team\/guide"/],
    [{ BASE_PATH: 'https://example.org/' }, /BASE_PATH is "https:/],
    [{ BASE_PATH: '../up' }, /BASE_PATH is "\.\.\/up"/],
  ])('%o is refused with its name, its value and what to write', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });
});
