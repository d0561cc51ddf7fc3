import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAllowed, nameOf, packagesOf, readLock } from '../../../../scripts/dependencies/lock.mjs';
import { FOR_TOOLS, INSTALL_SCRIPTS, STATED } from '../../../../scripts/dependencies/rules.mjs';

interface Entry {
  version?: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

const lock: { packages: Record<string, Entry> } = readLock();
const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
const project = JSON.parse(readFileSync('package.json', 'utf8')) as Entry & {
  allowScripts: Record<string, boolean>;
};

/** Where a package finds another: in its own folder, or in one above. */
function resolve(packages: Record<string, Entry>, from: string, name: string): string | undefined {
  const folders = from
    .split('/node_modules/')
    .map((_, index, all) => all.slice(0, all.length - index).join('/node_modules/'));
  return [...folders, '']
    .map((folder) => `${folder === '' ? '' : `${folder}/`}node_modules/${name}`)
    .find((path) => path in packages);
}

/** What packages ask for and the lock file does not have, platform packages among it. */
function missingIn(packages: Record<string, Entry>): string[] {
  return Object.entries(packages).flatMap(([path, entry]) => {
    const peers = Object.keys(entry.peerDependencies ?? {}).filter(
      (name) => entry.peerDependenciesMeta?.[name]?.optional !== true,
    );
    const asked = [
      ...Object.keys(entry.dependencies ?? {}),
      ...Object.keys(entry.optionalDependencies ?? {}),
      ...(path === '' ? Object.keys(entry.devDependencies ?? {}) : []),
      ...peers,
    ];
    return asked
      .filter((name) => resolve(packages, path, name) === undefined)
      .map((name) => `${path} asks for ${name}`);
  });
}

describe('the lock file', () => {
  test('has the version and the hash of every package', () => {
    const incomplete = entries.filter(
      ([, { version, integrity }]) => !version || !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
    );
    expect(incomplete.map(([path]) => path)).toEqual([]);
    expect(entries.length).toBeGreaterThan(100);
  });

  test('has every package that another asks for, those of other systems too', () => {
    expect(missingIn(lock.packages)).toEqual([]);
  });

  test('is seen to lack a package of another system', () => {
    const [gone = ''] = entries.find(([path]) => path.includes('win32')) ?? [];
    const others = Object.fromEntries(
      Object.entries(lock.packages).filter(([path]) => path !== gone),
    );
    expect(missingIn(others)).toEqual([expect.stringContaining(nameOf(gone) ?? '?')]);
  });

  test('asks for what package.json asks for', () => {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
      expect(lock.packages['']?.[kind], kind).toEqual(project[kind]);
    }
  });

  test('names no registry and no other host', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    const hosts = JSON.stringify(
      entries.map(([, { dependencies, optionalDependencies }]) => [
        dependencies,
        optionalDependencies,
      ]),
    );
    expect(hosts).not.toMatch(/https?:|git\+|file:/);
  });
});

test('packages with a script for their installation are known, and none may run it', () => {
  const wanting = entries
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => nameOf(path));
  expect([...new Set(wanting)].sort()).toEqual(Object.keys(INSTALL_SCRIPTS).sort());
  const allowed = Object.fromEntries(Object.keys(INSTALL_SCRIPTS).map((name) => [name, false]));
  expect(project.allowScripts).toEqual(allowed);
});

describe('licences', () => {
  test('of all packages are known and allowed', () => {
    const wrong = packagesOf(lock).filter(({ licence }) => !isAllowed(licence, FOR_TOOLS));
    expect(wrong).toEqual([]);
  });

  test('are stated only where the lock file is silent', () => {
    const silent = entries.filter(([, { license }]) => license === undefined);
    expect(silent.map(([path]) => nameOf(path)).sort()).toEqual(Object.keys(STATED).sort());
  });

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND ISC', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only', false],
    ['MIT OR ISC AND GPL-3.0-only', false],
    [undefined, false],
  ])('%s is allowed: %s', (licence, expected) => {
    expect(isAllowed(licence, ['MIT', 'ISC'])).toBe(expected);
  });
});
