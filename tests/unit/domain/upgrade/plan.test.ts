import { describe, expect, test } from 'vitest';
import {
  plainInput,
  planFor,
  planInParts,
  preparePlanner,
  readPlanQuery,
  summaryText,
  type PlanData,
  titleFromId,
} from '~/domain/upgrade';
import { planData, planner } from '../../../support/plan';

const TODAY = '2026-11-24';

function plan(from: string, to: string, query = '') {
  const { input } = readPlanQuery(planData, from, to, new URLSearchParams(query));
  return planFor(planner, input, TODAY);
}

test('a plan that is made in parts is the plan, and stops between them', () => {
  const { input } = readPlanQuery(
    planData,
    '3.2.0',
    '4.7.0',
    new URLSearchParams('dbms=mysql-5.7'),
  );
  const parts = planInParts(planner, input, TODAY);
  let stops = 0;
  let part = parts.next();
  for (; part.done !== true; part = parts.next()) stops += 1;
  expect(stops).toBeGreaterThan(1);
  expect(part.value).toEqual(planFor(planner, input, TODAY));
});

describe('paths', () => {
  test('a documented pair is one hop, and nothing is in its way', () => {
    const { paths, direct, summary } = plan('3.2.0', '4.0.0');
    expect(paths[0]?.stops).toEqual(['3.2.0', '4.0.0']);
    expect(direct).toMatchObject({ evidence: 'documented', unblock: undefined });
    expect(summary.feasibility).toBe('clear');
  });

  test('hops that sources speak of come before a shorter way that none speaks of', () => {
    const { paths } = plan('3.2.0', '4.5.0');
    expect(paths.map(({ key, merits }) => [key, merits])).toEqual([
      ['3.2.0>4.2.0>4.5.0', ['evidence']],
      ['3.2.0>4.5.0', ['fewest-hops']],
    ]);
    expect(paths[1]?.note).toBe(
      'Gains: 1 hop fewer. Gives up: no public source speaks of 3.2.0 to 4.5.0.',
    );
  });

  test('a refused pair goes through where the source sends it', () => {
    const { paths, direct } = plan('2.0.0', '4.1.0');
    expect(direct).toMatchObject({ evidence: 'refused', via: ['2.6.0'] });
    expect(direct.unblock).toContain('2.6.0');
    expect(paths.map(({ key }) => key)).not.toContain('2.0.0>4.1.0');
    expect(plan('1.9.0', '4.1.0').paths[0]?.stops).toEqual(['1.9.0', '2.6.0', '4.1.0']);
  });

  test('a way without a public statement is a plan with an open question, not a refusal', () => {
    const { paths, summary } = plan('4.6.0', '4.7.0');
    expect(paths[0]?.hops[0]).toMatchObject({ evidence: 'none', listed: false });
    expect(paths[0]?.hops[0]?.ask).toContain('4.6.0');
    expect(summary.feasibility).toBe('open');
  });

  test('a path that bridges a component is shown first where it costs no open hop more', () => {
    const { paths, summary } = plan('3.2.0', '4.7.0', 'dbms=mysql-5.7&jdk=jdk-8&os=centos-7.5');
    expect(paths[0]?.merits).toContain('bridged');
    expect(paths[0]?.moves.together).toBeLessThan(
      paths.find(({ merits }) => merits.includes('evidence'))?.moves.together ?? 0,
    );
    expect(summary.before).toContain('MySQL 5.7 to MySQL 8.4, on 4.5.0.');
  });

  test('the reader’s own choice of stops counts, unless a source refuses a hop of it', () => {
    const chosen = plan('3.2.0', '4.5.0', 'through=4.1.0,4.2.0');
    expect(chosen.paths[chosen.chosen]?.stops).toEqual(['3.2.0', '4.1.0', '4.2.0', '4.5.0']);
    const refused = plan('2.0.0', '4.2.0', 'through=4.1.0');
    expect(refused.paths.some(({ merits }) => merits.includes('chosen'))).toBe(false);
    // The address does not take it in; nor does a plan that is asked for it all the same.
    const asked = planFor(planner, { ...plainInput('2.0.0', '4.2.0'), through: ['4.1.0'] }, TODAY);
    expect(asked.paths.some(({ merits }) => merits.includes('chosen'))).toBe(false);
  });

  test.each([
    ['4.7.0', '3.2.0', 'older'],
    ['4.1.0', '4.1.0', 'same'],
    ['4.1.0', '9.9.9', 'no release'],
  ])('%s to %s has no path, and the reason says why', (from, to, reason) => {
    const { paths, chosen, summary, direct } = plan(from, to);
    expect(paths).toEqual([]);
    expect(chosen).toBe(-1);
    expect(summary.feasibility).toBe('no-path');
    expect(direct.reason).toContain(reason);
  });
});

describe('questions', () => {
  const ids = (query: string): string[] =>
    plan('3.2.0', '4.7.0', query).questions.map(({ id }) => id);

  test('each says why, and features come most pressing first', () => {
    const { questions } = plan('3.2.0', '4.7.0');
    for (const { why } of questions) expect(why).toMatch(/\.$/);
    const features = questions.flatMap((one) => (one.kind === 'feature' ? [one] : []));
    expect(features[0]?.pressing).toBe('blocker');
    expect(features.every(({ changes }) => changes > 0)).toBe(true);
  });

  test('an answer to any feature that is asked for changes the plan', () => {
    const open = plan('3.2.0', '4.7.0');
    for (const question of open.questions) {
      if (question.kind !== 'feature') continue;
      const said = plan('3.2.0', '4.7.0', `uses=${question.feature}`);
      expect(said.changes, question.feature).not.toEqual(open.changes);
    }
  });

  test('what no table and no limit speaks of is not asked', () => {
    const asked = plan('2.0.0', '2.2.0').questions.map(({ id }) => id);
    expect(asked).not.toContain('component.api-m.dbms');
    expect(asked).not.toContain('component.api-m.os');
  });

  test('a database does not go back to an older version for a bridge: it moves in the window', () => {
    const { paths, summary } = plan('4.2.0', '4.5.0', 'dbms=postgresql-13');
    expect(paths[0]?.stops).toEqual(['4.2.0', '4.5.0']);
    expect(summary.before).toEqual([]);
    expect(summary.together).toEqual([
      'PostgreSQL 13 to PostgreSQL 17, in the window of 4.2.0 to 4.5.0.',
    ]);
    const back = plan('4.2.0', '4.3.0', 'dbms=postgresql-13').paths[0]?.hops[0]?.steps[0];
    expect(back).toMatchObject({ action: 'move-together', then: { version: '16.2' } });
    expect(back?.reason).toContain('No PostgreSQL from 13 on is tested with both 4.2.0 and 4.3.0');
  });

  test('an older JDK is a bridge still, and a version past its end of life is called that', () => {
    const { summary } = plan('3.2.0', '4.0.0', 'os=centos-6');
    expect(summary.before.join(' ')).toMatch(/CentOS 7.*is past its maker’s end of life/);
    const { checklist } = plan('3.2.0', '4.0.0', 'os=centos-6');
    expect(checklist.find(({ id }) => id.startsWith('move.'))?.detail).toMatch(/end of life/);
  });

  test('a component that is named answers the question about it, unless the reader does', () => {
    const id = 'am320-postgres-uuid';
    const ruledOut = (query: string) => plan('3.1.0', '3.2.0', query).ruledOut.map((one) => one.id);
    const applied = (query: string) =>
      plan('3.1.0', '3.2.0', query).changes.find((one) => one.id === id);
    expect(applied('')?.conditional).toBe(true);
    expect(applied('dbms=postgresql-10')?.conditional).toBe(false);
    expect(ruledOut('dbms=mysql-5.7')).toContain(id);
    expect(applied('dbms=mysql-5.7&uses=dbms-postgresql')?.conditional).toBe(false);
  });

  test('a condition that is open stands with the change in the list and in the text for Support', () => {
    const open = plan('4.2.0', '4.3.0');
    const item = open.checklist.find((one) => one.id === 'change.choreo-connect-removed-4-3');
    expect(item?.detail).toBe('Only with “API Microgateway or Choreo Connect”.');
    const said = plan('4.2.0', '4.3.0', 'uses=microgateway').checklist.find(
      (one) => one.id === 'change.choreo-connect-removed-4-3',
    );
    expect(said?.detail).toBeUndefined();
    expect(said?.fingerprint).toBe(item?.fingerprint);
  });

  test('equal nodes that share databases are several nodes, though no role has one of its own', () => {
    const { changes, ruledOut } = plan(
      '4.5.0',
      '4.7.0',
      'topology=all-in-one-nodes&not=kubernetes',
    );
    expect(changes.find(({ id }) => id === 'encryption-key-autogenerated-4-7')?.reason).toMatch(
      /you said yes to “Several nodes”/,
    );
    expect(ruledOut.map(({ id }) => id)).toContain('default-deny-differs-per-pack-4-7');
    expect(
      plan('4.5.0', '4.7.0', 'topology=single-node&not=kubernetes').ruledOut.map(({ id }) => id),
    ).toContain('encryption-key-autogenerated-4-7');
  });

  test('another runtime brings its own questions, and a topology answers some', () => {
    expect(ids('')).not.toContain('component.micro-integrator.jdk');
    expect(ids('runtime=micro-integrator')).toContain('component.micro-integrator.jdk');
    const { questions } = plan('3.2.0', '4.7.0', 'topology=single-node');
    const distributed = questions.find(({ id }) => id === 'feature.distributed-deployment');
    expect(distributed?.answered).toBe(true);
  });
});

describe('the checklist', () => {
  const { checklist, changes } = plan('3.2.0', '4.7.0', 'dbms=mysql-5.7&jdk=jdk-8&os=centos-7.5');

  test('holds the standard items, and one for each move, change to act on and question', () => {
    const ids = checklist.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const phase of facts()) {
      for (const { items } of phase.groups) {
        for (const { id } of items) expect(ids).toContain(id);
      }
    }
    for (const { id, severity } of changes) {
      const acts = severity === 'blocker' || severity === 'action-required';
      expect(ids.includes(`change.${id}`), id).toBe(acts);
    }
    expect(ids).toContain('move.api-m.dbms.mysql.4.5.0-4.7.0');
    expect(ids).toContain('ask.3.2.0-4.2.0');
  });

  test('an item that left a plan is still called by what its id tells', () => {
    const titles = new Map(checklist.map(({ id, title }) => [id, title]));
    for (const id of ['ask.3.2.0-4.2.0', 'hop.3.2.0-4.2.0']) {
      expect(titleFromId(planner, id)).toBe(titles.get(id));
    }
    expect(titleFromId(planner, 'move.api-m.dbms.mysql.4.5.0-4.7.0')).toBe(
      'Move MySQL for 4.5.0 to 4.7.0',
    );
    expect(titleFromId(planner, 'renew.api-m.os.centos')).toMatch(/^Plan what follows CentOS/);
    const made = /^(?:ask|hop|move|renew)\./;
    for (const id of titles.keys()) {
      expect(titleFromId(planner, id) !== undefined, id).toBe(made.test(id));
    }
  });

  test('puts what must be done on a release before the hop that leaves it', () => {
    const at = (id: string): number => checklist.findIndex((item) => item.id === id);
    expect(at('move.api-m.jdk.jdk.3.2.0-4.2.0')).toBeLessThan(at('hop.3.2.0-4.2.0'));
    expect(at('hop.3.2.0-4.2.0')).toBeLessThan(at('move.api-m.dbms.mysql.4.5.0-4.7.0'));
    expect(at('move.api-m.dbms.mysql.4.5.0-4.7.0')).toBeLessThan(at('hop.4.5.0-4.7.0'));
    const phases = checklist.map(({ phase }) => facts().findIndex(({ id }) => id === phase));
    expect(phases).toEqual(phases.toSorted((a, b) => a - b));
  });

  test('a fingerprint tells that a text has changed, under an id that has not', () => {
    const again = plan('3.2.0', '4.7.0', 'dbms=mysql-5.7&jdk=jdk-8&os=centos-7.5').checklist;
    expect(again).toEqual(checklist);
    const data: PlanData = {
      ...planData,
      lookup: {
        ...planData.lookup,
        products: planData.lookup.products.map((one) =>
          one.id === 'mysql' ? { ...one, name: 'My own SQL' } : one,
        ),
      },
    };
    const { input } = readPlanQuery(data, '3.2.0', '4.7.0', new URLSearchParams('dbms=mysql-5.7'));
    const renamed = planFor(preparePlanner(data), input, TODAY).checklist;
    const before = plan('3.2.0', '4.7.0', 'dbms=mysql-5.7').checklist;
    const changed = renamed.filter(
      ({ id, fingerprint }) => before.find((one) => one.id === id)?.fingerprint !== fingerprint,
    );
    expect(changed.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^move\.api-m\.dbms\.mysql/),
    ]);
  });

  function facts() {
    return planData.facts.checklist;
  }
});

describe('the summary', () => {
  test('can be pasted into a mail', () => {
    const text = summaryText(
      plan('3.2.0', '4.5.0', 'dbms=sql-server-2017&is=identity-server-5.10.0').summary,
    );
    expect(text).toContain('3.2.0 to 4.5.0 goes in 2 hops, through 4.2.0.');
    expect(text).toContain(
      'Move before the upgrade:\n- SQL Server 2017 to SQL Server 2022, on 4.2.0.',
    );
    expect(text).toMatch(/Move in the same window:\n- Identity Server 5\.10\.0 to/);
    expect(text).toMatch(/Changes: \d+ blockers, /);
  });

  test('a database that cannot go on blocks the plan, in words', () => {
    const { summary, paths } = plan('4.1.0', '4.2.0', 'dbms=db2-11.5');
    expect(summary.feasibility).toBe('blocked');
    expect(summary.blocked[0]).toContain('a project of its own');
    expect(paths[0]?.moves.projects).toBe(1);
  });

  test('says what ran out at the end of the way', () => {
    const { summary, checklist } = plan('3.2.0', '4.2.0', 'os=centos-7.5');
    expect(summary.after[0]).toMatch(
      /^CentOS 7\.5 is past its maker’s end of life since 2024-06-30/,
    );
    expect(checklist.map(({ id }) => id)).toContain('renew.api-m.os.centos');
  });

  test('names releases whose changes nobody collected', () => {
    expect(plan('3.2.0', '4.0.0').summary.unknown).toContain(
      'Changes that 3.2.1 brought were not collected.',
    );
  });
});

test('the same input on the same day gives the same plan, whatever was asked before', () => {
  const input = plainInput('2.0.0', '4.7.0');
  const fresh = planFor(preparePlanner(planData), input, TODAY);
  expect(planFor(planner, input, TODAY)).toEqual(fresh);
});
