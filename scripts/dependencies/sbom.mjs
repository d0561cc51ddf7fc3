// The software bill of materials: npm's, without what differs from one build or machine to the next.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment, root } from '../setup.mjs';
import { readLock } from './lock.mjs';
import { STATED } from './rules.mjs';

/** An Astro integration that writes `sbom.cdx.json`: everything the build uses, as CycloneDX. */
export function softwareBill() {
  return {
    name: 'software-bill',
    hooks: {
      'astro:build:done': ({ dir }) => {
        writeFileSync(new URL('sbom.cdx.json', dir), JSON.stringify(leanBill(askNpm())));
      },
    },
  };
}

/**
 * Asks npm about a copy of the lock file without what only tests use; what is installed here does not count. npm's own
 * `--omit=dev` also leaves out a hundred packages that something for the tests asks for besides, PostCSS among them.
 */
function askNpm() {
  const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
  try {
    const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const [name, content] of [
      ['package.json', withoutTests(project)],
      ['package-lock.json', lockWithoutTests(readLock())],
    ]) {
      writeFileSync(join(folder, name), JSON.stringify(content));
    }
    const json = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
      cwd: folder,
      env: childEnvironment(),
      encoding: 'utf8',
      maxBuffer: 64e6,
      shell: process.platform === 'win32',
    });
    return JSON.parse(json);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const withoutTests = (project) =>
  Object.fromEntries(Object.entries(project).filter(([field]) => field !== 'devDependencies'));

const lockWithoutTests = ({ packages, ...lock }) => ({
  ...lock,
  packages: Object.fromEntries(
    Object.entries(packages)
      .filter(([, { dev = false }]) => !dev)
      .map(([path, entry]) => [path, path === '' ? withoutTests(entry) : entry]),
  ),
});

/**
 * The same bill for the same lock file: no time, no random number, no name of a folder, no version of npm and its order; and small:
 * what is empty and the hashes, which the lock file has, are left out. Licences that npm does not know are put in.
 * @param {object} bill as npm writes it
 */
export function leanBill({ $schema, bomFormat, specVersion, metadata, components, dependencies }) {
  const { purl, version, licenses } = metadata.component;
  const name = purl.replace(/^pkg:npm\/(.*)@.*$/, '$1');
  const parts = components.map((part) => ({
    type: part.type,
    'bom-ref': part['bom-ref'],
    name: part.name,
    version: part.version,
    ...(part.scope === 'optional' && { scope: part.scope }),
    licenses: part.licenses ?? [{ license: { id: STATED[part.name] } }],
    purl: part.purl,
  }));
  const body = {
    metadata: {
      lifecycles: metadata.lifecycles,
      component: {
        type: 'application',
        'bom-ref': metadata.component['bom-ref'],
        name,
        version,
        licenses,
        purl,
      },
    },
    components: onceEach(parts, 'bom-ref'),
    dependencies: onceEach(
      dependencies
        .filter(({ dependsOn }) => dependsOn.length > 0)
        .map(({ ref, dependsOn }) => ({ ref, dependsOn: [...dependsOn].sort() })),
      'ref',
    ),
  };
  return { $schema, bomFormat, specVersion, serialNumber: numberOf(body), version: 1, ...body };
}

/** In order; npm 10 lists a package as often as it is installed. */
const onceEach = (parts, id) =>
  [...new Map(parts.map((part) => [part[id], part])).values()].sort((a, b) =>
    a[id] < b[id] ? -1 : 1,
  );

/** A serial number that is the same for the same bill: a UUID of version 8, which leaves its making to whoever makes it. */
function numberOf(body) {
  const hex = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
