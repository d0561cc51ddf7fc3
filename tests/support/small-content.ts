import type { Content, Entry } from './content';

/** A content of two releases in which no rule finds anything; a test breaks one thing of it. Fresh on every call. */
export function smallContent(): Content {
  const term = (file: string, id: string, order = 1) =>
    entry(`content/vocabulary/${file}.yaml`, id, {
      id,
      order,
      name: 'Name',
      description: 'Described.',
    });
  const category = (id: string, order: number) =>
    entry('content/vocabulary/categories.yaml', id, {
      id,
      order,
      heading: `Tested ${id}`,
      name: id,
      anchor: `tested-${id}`,
      queryKey: id,
      lookup: true,
      blocksUpgrade: null,
      productMayChange: false,
    });
  return {
    releases: [release('4.9.0', '2020-01-10'), release('4.10.0', '2021-01-10')],
    compatibility: [
      entry('content/compatibility/4.10.0.yaml', '4.10.0', {
        release: '4.10.0',
        officialPage: null,
        gaps: [],
        tables: [
          { runtime: 'main', category: 'dbms', rows: [row('elephant', ['9.6', '12'])] },
          { runtime: 'main', category: 'jdk', rows: [row('bean', ['11'])] },
        ],
        evidence: [],
        databaseScripts: null,
        anomalies: [],
      }),
    ],
    changes: [change('old-change', '4.9.0'), change('new-change', '4.10.0')],
    checklist: [
      entry('content/checklist/before.yaml', 'before', {
        id: 'before',
        title: 'Before',
        intro: 'First.',
        order: 1,
        groups: [{ id: 'group', title: 'Group', items: [item('back-up'), item('read')] }],
        retired: [{ id: 'gone-item', title: 'Gone', since: '2026-01-01' }],
      }),
    ],
    products: [product('elephant', 'dbms'), product('bean', 'jdk')],
    paths: [
      entry('content/paths/4.10.0.yaml', '4.10.0', {
        target: '4.10.0',
        hops: [
          {
            from: '4.9.0',
            evidence: 'documented',
            via: [],
            needsSupport: false,
            stages: [],
            sources: ['page'],
          },
        ],
        gaps: [],
      }),
    ],
    guide: [
      entry(
        'content/guide/databases.mdx',
        'databases',
        {
          title: 'Databases',
          description: 'Back them up.',
          section: 'Prepare',
          order: 1,
          updated: '2026-01-02',
          covers: [],
        },
        'A [release](/releases/4.10.0/). <Source id="page" />\n\n## Back them up\n',
      ),
    ],
    configuration: [],
    configurationModel: [],
    configurationNotes: [],
    configurationSigns: [],
    detection: [],
    news: [
      entry('content/news.yaml', 'first-facts', {
        id: 'first-facts',
        date: '2026-01-02',
        title: 'The first facts',
        text: 'Two releases.',
        page: '/releases/',
      }),
    ],
    limits: [
      entry('content/limits.yaml', 'elephant-9', {
        id: 'elephant-9',
        effect: 'warns',
        releases: '>=4.10.0',
        runtime: 'main',
        category: 'dbms',
        product: 'elephant',
        versions: ['9.6'],
        subject: 'Elephant 9.6',
        text: 'Slow.',
        sources: ['page'],
      }),
    ],
    features: [
      entry('content/features.yaml', 'alerts', {
        id: 'alerts',
        name: 'Alerts',
        question: 'Do you use alerts?',
        findOut: 'Look for them.',
        area: 'gateway',
      }),
    ],
    sources: [
      entry('content/sources.yaml', 'page', {
        id: 'page',
        url: 'https://example.org/',
        title: 'Page',
        publisher: 'Example',
        read: '2026-01-02',
      }),
    ],
    runtimes: [
      entry('content/vocabulary/runtimes.yaml', 'main', {
        id: 'main',
        order: 1,
        name: 'Main',
        description: 'All of it.',
        main: true,
      }),
    ],
    categories: [category('dbms', 1), category('jdk', 2), category('os', 3)],
    areas: [term('areas', 'gateway')],
    distributions: [term('distributions', 'pack')],
    bases: [term('bases', 'test-grid')],
    stages: [],
    tracks: [term('tracks', 'main-track')],
    templates: [entry('content/templates.yaml', 'request', { id: 'request', text: '{{from}}' })],
    topologies: [],
    hopEvidence: [],
    supportStatuses: [term('support-statuses', 'available')],
  };
}

/** The first of a list that a test knows to be there. */
export function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error('The list is empty.');
  return one;
}

/** Pages that the code alone makes, as the rules are told of them. */
export const smallSite = { pages: new Set(['/', '/checklist/', '/releases/']) };

function entry<T>(file: string, id: string, data: T, body = ''): Entry<T> {
  return { file, id, data, body };
}

export function row(id: string, versions: string[]) {
  return { id, product: id, versions, sources: ['page'] };
}

export function item(id: string) {
  return {
    id,
    title: 'Do it',
    why: 'So.',
    how: 'Thus.',
    verify: 'See.',
    guide: '/guide/databases/#back-them-up',
  };
}

function release(version: string, date: string): Content['releases'][number] {
  return entry(`content/releases/${version}.yaml`, version, {
    version,
    released: { date, basis: 'Date of the tag.' },
    summary: 'A release.',
    distributions: ['pack'],
    builtFrom: [],
    support: { status: 'unknown', note: 'Not read.' },
    securityFixes: null,
    changesReview: { status: 'reviewed' },
    links: [],
    notes: [],
    sources: ['page'],
  });
}

export function change(id: string, introducedIn: string): Content['changes'][number] {
  return entry(
    `content/changes/${introducedIn}/${id}.md`,
    id,
    {
      title: 'Something changes',
      introducedIn,
      kind: 'config',
      area: 'gateway',
      severity: 'info',
      from: `<${introducedIn === '4.9.0' ? '4.10.0' : introducedIn}`,
      when: { features: ['alerts'], text: 'you use alerts' },
      action: 'Do this.',
      sources: ['page'],
    },
    'It was different before.\n',
  );
}

function product(id: string, category: string): Content['products'][number] {
  return entry(`content/products/${id}.yaml`, id, {
    name: id,
    categories: [category],
    aliases: [],
    example: '12.1',
    versions: { kind: 'numeric', lineParts: 1, below: { major: 10, lineParts: 2 } },
    lifecycle: {
      cycles: [
        {
          line: '12',
          released: '2019-01-01',
          endOfLife: '2024-01-01',
          extendedUntil: null,
          latest: null,
        },
        {
          line: '9.6',
          released: '2016-01-01',
          endOfLife: '2021-01-01',
          extendedUntil: '2022-01-01',
          latest: null,
        },
      ],
      meaning: 'Free support ends.',
      sources: ['page'],
    },
  });
}
