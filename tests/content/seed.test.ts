/**
 * The guide stands in for one long page of WSO2's documentation. Each of its 18 points has to keep a page that says so in
 * its frontmatter and still makes the point: cutting the point from the page fails here.
 */
import { describe, expect, test } from 'vitest';
import { contentRoot, loadContent } from '../support/content';

const { content } = loadContent(contentRoot);
const pages = new Map(content.guide.map((page) => [page.id, page]));

/** What a page has to hold to make a point: part of a sentence, a link, a heading. */
type Trace = string | RegExp;

interface Point {
  row: number;
  point: string;
  /** By page: all of these must be in its body. */
  on: Record<string, Trace[]>;
}

const MATRIX = '(https://wso2.com/products/support-matrix/)';
const PRODUCT = '(https://wso2.com/api-management/)';
const TICKETS = '(https://support.wso2.com/jira/secure/Dashboard.jspa)';
const CONTACT = '(https://wso2.com/contact/)';
const CATALOG = '(https://apim.docs.wso2.com/en/4.1.0/reference/config-catalog/)';
const ABOUT = '(https://apim.docs.wso2.com/en/4.1.0/get-started/about-this-release/)';

const POINTS: Point[] = [
  {
    row: 1,
    point: 'why upgrade: end of life, features, fixes',
    on: {
      'why-upgrade': [
        '## Reasons',
        '## End of life',
        '## Missing fixes',
        /new capabilities/i,
        MATRIX,
        PRODUCT,
      ],
      updates: [/security fixes/i],
    },
  },
  {
    row: 2,
    point: 'what has changed, release by release',
    on: { 'what-has-changed': ['<ChangesChart />', ABOUT, '(/releases/4.1.0/)'] },
  },
  {
    row: 3,
    point: 'read the process before reaching out',
    on: {
      'how-an-upgrade-runs': [/before you reach out for help/i, '<Stages />'],
      'getting-help': ['## Before you ask', '(/guide/how-an-upgrade-runs/)'],
    },
  },
  {
    row: 4,
    point: 'a careless upgrade brings errors, missing data, broken functionality, downtime',
    on: {
      risks: [
        '## Errors',
        '## Missing data',
        '## Broken functionality',
        '## Downtime',
        /prevent it/i,
      ],
      rollback: [/protection in case/i],
    },
  },
  {
    row: 5,
    point: 'upgrade with WSO2 Support, who hold the migration resources',
    on: {
      'how-an-upgrade-runs': [/together with WSO2 Support, who also hold the migration resources/],
      databases: [/WSO2 Support/, /private repository/],
      'getting-help': ['## What is public', /together with WSO2 Support/, TICKETS],
    },
  },
  {
    row: 6,
    point: 'zero downtime only with WSO2 Support',
    on: {
      topologies: ['## Zero downtime', /possible only together with WSO2 Support/],
      'getting-help': ['(/guide/topologies/#zero-downtime)'],
    },
  },
  {
    row: 7,
    point: 'always the latest version',
    on: {
      'why-upgrade': ['## Which target', /go to the newest release/i],
      'plan-and-prepare': [/the newest release, or/i],
    },
  },
  {
    row: 8,
    point: 'old and new side by side, on extra machines',
    on: {
      topologies: ['## Side by side', '<SideBySide />', /extra hardware or virtual machines/],
      'plan-and-prepare': ['## Machines', /two environments/],
      cutover: [/old environment stays up until all of it has moved/],
    },
  },
  {
    row: 9,
    point: 'how the target differs and what that does to the setup, such as profiles that are gone',
    on: {
      'what-has-changed': ['## What goes', /five up to 3\.2\.0, three from 4\.0\.0/],
      'plan-and-prepare': ['## What the target no longer offers'],
      topologies: ['## Profiles and packs'],
    },
  },
  {
    row: 10,
    point: 'check the compatibility matrix of the target before starting',
    on: {
      'plan-and-prepare': [
        '## Environment',
        /compatibility matrix of the target/,
        '(/compatibility/)',
      ],
      'identity-server': ['(/compatibility/)'],
      updates: ['## Levels and compatibility'],
    },
  },
  {
    row: 11,
    point: 'back up the databases',
    on: {
      databases: ['## Backups', '### Files', /backup of every database/],
      rollback: [/backup/],
    },
  },
  {
    row: 12,
    point: 'only tested DBMS versions; an older one is upgraded first',
    on: {
      databases: [
        '## Tested versions',
        '(/compatibility/4.1.0/#tested-dbmss)',
        /older server is upgraded first/,
      ],
    },
  },
  {
    row: 13,
    point: 'customizations may not be supported in the target',
    on: {
      customizations: [/may not be supported by default in the target/, '## Decide', '## Rebuild'],
    },
  },
  {
    row: 14,
    point: 'functional and non-functional use cases, and test cases for them',
    on: {
      'test-strategy': [
        '## Use cases',
        '## From use case to test case',
        /functional and non-functional use cases/,
      ],
    },
  },
  {
    row: 15,
    point: 'configuration may have to move to the new model',
    on: {
      configuration: ['## Two models', /newer configuration model/, '[Config Catalog]', CATALOG],
    },
  },
  {
    row: 16,
    point: 'estimate the time, allocate slots, upgrade when traffic is lowest',
    on: {
      'time-and-window': ['## Estimate', '## Choose the window', /slots/, /traffic is lowest/],
      cutover: ['(/guide/time-and-window/#choose-the-window)'],
    },
  },
  {
    row: 17,
    point: 'verify health and logs afterwards',
    on: { verification: ['## System health', '## Logs', /CPU and memory/, /logs for errors/i] },
  },
  {
    row: 18,
    point: 'support ticket with a subscription, contact without one',
    on: {
      'getting-help': ['## With a subscription', TICKETS, '## Without a subscription', CONTACT],
    },
  },
];

/** A heading has to be a line of its own; anything else may stand anywhere. */
function holds(body: string, trace: Trace): boolean {
  if (trace instanceof RegExp) return trace.test(body);
  return trace.startsWith('#') ? body.split('\n').includes(trace) : body.includes(trace);
}

test('the points are numbered 1 to 18, once each', () => {
  expect(POINTS.map(({ row }) => row)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
});

describe.each(POINTS)('$row: $point', ({ row, on }) => {
  test('the pages that name it in `covers` are the ones that are checked', () => {
    const claiming = content.guide.filter(({ data }) => data.covers.includes(row));
    expect(claiming.map(({ id }) => id).sort()).toEqual(Object.keys(on).sort());
  });

  test.each(Object.entries(on))('%s makes it', (id, traces) => {
    const body = pages.get(id)?.body ?? '';
    const missing = traces.filter((trace) => !holds(body, trace)).map(String);
    expect(missing, `content/guide/${id}.mdx no longer has these; say the point again`).toEqual([]);
  });
});

test('pages have orders of their own that follow the sections', () => {
  const ordered = content.guide.toSorted((a, b) => a.data.order - b.data.order);
  expect(new Set(ordered.map(({ data }) => data.order)).size).toBe(ordered.length);
  const sections = ordered.map(({ data }) => data.section);
  expect(sections.filter((section, index) => section !== sections[index - 1])).toEqual([
    'Understand',
    'Prepare',
    'Upgrade',
    'Afterwards',
  ]);
});
