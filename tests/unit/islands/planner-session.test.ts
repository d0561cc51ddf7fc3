import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ownItems } from '~/domain/checklist';
import { serialisePlan, serialisePlans, type SavedPlan } from '~/domain/plans';
import { planData } from '../../support/plan';

/** The page as far as a session sees it: its address, and what another tab does. */
const page = vi.hoisted(() => ({
  anchor: '',
  query: '',
  left: undefined as string | undefined,
}));

vi.mock('~/browser/address', () => ({
  currentAnchor: () => page.anchor,
  setAnchor: (anchor: string) => {
    page.anchor = anchor;
  },
  onAnchorChange: () => undefined,
  currentQuery: () => new URLSearchParams(page.query),
  setQuery: (query: URLSearchParams) => {
    page.query = query.toString();
  },
  onAddressChange: () => undefined,
  goTo: (address: string) => {
    page.left = address;
  },
}));
vi.mock('~/browser/after-paint', () => ({
  painted: () => Promise.resolve(),
  afterPaint: (task: () => void) => {
    task();
  },
}));
vi.mock('~/browser/announcer', () => ({ announce: () => undefined }));

const KEY = 'apim-upgrade-guide.plans.1';

/** Each look at the clock is a millisecond after the one before: what a reader does is never done in the same. */
let clock = Date.UTC(2026, 10, 24);
let disk: Map<string, string>;
let listeners: Record<string, (event: object) => void>;

beforeEach(() => {
  vi.resetModules();
  vi.spyOn(Date, 'now').mockImplementation(() => (clock += 1));
  Object.assign(page, { anchor: '', query: '', left: undefined });
  disk = new Map();
  listeners = {};
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => disk.get(key) ?? null,
    setItem: (key: string, text: string) => disk.set(key, text),
    removeItem: (key: string) => disk.delete(key),
  });
  vi.stubGlobal('addEventListener', (type: string, listener: (event: object) => void) => {
    listeners[type] = listener;
  });
  vi.stubGlobal('document', { baseURI: 'https://guide.example/' });
  vi.stubGlobal('fetch', (source: string) =>
    Promise.resolve(Response.json(source === 'lookup' ? planData.lookup : planData.facts)),
  );
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Opens the page of a pair, as `startPlanner` and `keep.tsx` do. */
async function open(anchor = '', query = '') {
  Object.assign(page, { anchor, query });
  const model = await import('~/islands/planner/model');
  const saved = await import('~/islands/planner/saved');
  const session = await import('~/islands/planner/session');
  const source = { lookup: 'lookup', facts: 'facts', words: 'words', base: '/' };
  await model.start({ from: '3.2.0', to: '4.7.0', ...source });
  saved.open();
  session.begin();
  return { model, saved, session, item: model.checklist.value[0]?.id ?? '' };
}

const stored = (): SavedPlan[] => {
  const text = disk.get(KEY) ?? '{"plans":{}}';
  return Object.values((JSON.parse(text) as { plans: Record<string, SavedPlan> }).plans);
};

const storedNames = (): string[] => stored().map(({ name }) => name.value);

/** What another tab does to a plan, of which this one hears at once. */
async function changeElsewhere(id: string, how: (plan: SavedPlan) => SavedPlan): Promise<void> {
  const { parsePlans } = await import('~/domain/plans');
  const read = parsePlans(disk.get(KEY) ?? '');
  const plan = read.kind === 'ok' ? read.value.plans[id] : undefined;
  if (read.kind !== 'ok' || !plan) throw new Error(`No plan ${id} is stored.`);
  const next = { ...read.value, plans: { ...read.value.plans, [id]: how(plan) } };
  disk.set(KEY, serialisePlans(next));
  listeners['storage']?.({ key: KEY });
}

describe('the plan of the page', () => {
  test('begins with the first tick, and stays the one of the next', async () => {
    const { session, item, model } = await open();
    expect(stored()).toEqual([]);
    expect(page.anchor).toBe('');
    session.mark(item, 'done');
    const id = session.active.value?.id ?? '';
    expect(page.anchor).toBe(`saved=${id}`);
    session.mark(model.checklist.value[1]?.id ?? '', 'done');
    expect(stored().map((plan) => plan.id)).toEqual([id]);
    expect(stored()[0]?.name.value).toBe('3.2.0 to 4.7.0');
    expect(session.progressOf(undefined).done).toBe(2);
  });

  test('is the one that the address names, or the one with the same answers', async () => {
    const first = await open();
    first.session.save();
    const id = first.session.active.value?.id ?? '';
    vi.resetModules();
    expect((await open(`saved=${id}`)).session.active.value?.id).toBe(id);
    vi.resetModules();
    expect((await open()).session.active.value?.id).toBe(id);
    vi.resetModules();
    expect((await open('', 'dbms=mysql-5.7')).session.active.value).toBeUndefined();
  });

  test('stays as it is when another is begun beside it', async () => {
    const { session, item } = await open();
    session.mark(item, 'done');
    const first = session.active.value?.id;
    session.saveAsNew();
    expect(session.active.value?.id).not.toBe(first);
    expect(session.progressOf(undefined).done).toBe(0);
    expect(storedNames()).toEqual(['3.2.0 to 4.7.0', '3.2.0 to 4.7.0 (2)']);
  });

  test('that another tab removes can be brought back with all its ticks', async () => {
    const { session, item } = await open();
    session.mark(item, 'done');
    const id = session.active.value?.id ?? '';
    const { setRemoved } = await import('~/domain/plans');
    await changeElsewhere(id, (plan) => setRemoved(plan, true, Date.now()));
    expect(session.active.value).toBeUndefined();
    expect(session.removedElsewhere.value?.id).toBe(id);
    session.bringBack();
    expect(session.active.value?.id).toBe(id);
    expect(session.progressOf(undefined).done).toBe(1);
  });
});

describe('its answers', () => {
  test('follow what the reader says in the page', async () => {
    const { session, model } = await open();
    session.save();
    model.setTopology(planData.facts.topologies[0]?.id);
    expect(stored()[0]?.address.value).toContain('topology=');
    expect(session.differs.value).toBe(false);
  });

  test('that another tab has changed are not written over, until the reader says so, with a way back', async () => {
    const { session, model, saved } = await open();
    session.save();
    const id = session.active.value?.id ?? '';
    const theirs = '/upgrade/3.2.0/4.7.0/?dbms=mysql-5.7';
    const { setAddress } = await import('~/domain/plans');
    await changeElsewhere(id, (plan) => setAddress(plan, theirs, Date.now()));
    expect(session.differs.value).toBe(true);
    model.setTopology(planData.facts.topologies[0]?.id);
    expect(session.active.value?.address.value).toBe(theirs);
    session.keepAnswers();
    expect(session.active.value?.address.value).toContain('topology=');
    expect(session.differs.value).toBe(false);
    saved.notice.value?.undo?.();
    expect(session.active.value?.address.value).toBe(theirs);
  });

  test('of the plan are shown by going to its address', async () => {
    const { session } = await open();
    session.save();
    const id = session.active.value?.id ?? '';
    vi.resetModules();
    const again = await open(`saved=${id}`, 'dbms=mysql-5.7');
    expect(again.session.differs.value).toBe(true);
    again.session.showSavedAnswers();
    expect(page.left).toBe(`/upgrade/3.2.0/4.7.0/#saved=${id}`);
  });
});

describe('what is taken away comes back', () => {
  test('an item of one’s own, on the track that it was on', async () => {
    const { session, saved, model } = await open();
    const phase = model.planner.value?.data.facts.checklist[0]?.id ?? '';
    const own = (): string[] => ownItems(session.checklist.value, phase).map(({ title }) => title);
    session.addOwn(phase, 'Tell the customers');
    const [id = ''] = Object.keys(session.checklist.value.own);
    const first = session.chosenTrack.value ?? '';
    session.dropOwn(id, phase, 'Tell the customers');
    expect(own()).toEqual([]);
    session.addTrack('Disaster recovery');
    saved.notice.value?.undo?.();
    expect(own()).toEqual([]);
    session.chooseTrack(first);
    expect(own()).toEqual(['Tell the customers']);
  });

  test('a track, and a booked window', async () => {
    const { session, saved } = await open();
    session.addTrack('Disaster recovery');
    const id = session.chosenTrack.value ?? '';
    session.dropTrack(id, 'Disaster recovery');
    expect(session.tracks.value.map((one) => one.id)).not.toContain(id);
    saved.notice.value?.undo?.();
    expect(session.chosenTrack.value).toBe(id);
    session.book({ start: 0, minutes: 240, back: 60 });
    session.giveUpWindow();
    expect(session.windowNow.value.booked).toBeNull();
    saved.notice.value?.undo?.();
    expect(session.windowNow.value.booked).not.toBeNull();
  });
});

describe('a plan from elsewhere', () => {
  /** The link of a plan with one tick, as another browser made it. */
  async function link(): Promise<{ fragment: string; plan: SavedPlan; item: string }> {
    const { session, item } = await open();
    session.mark(item, 'done');
    const plan = session.active.value;
    const address = await session.linkWithTicks();
    if (!plan || address === undefined) throw new Error('There is no plan to share.');
    return { fragment: address.slice(address.indexOf('#') + 1), plan, item };
  }

  /** The same page in a browser with what is on the disk now. */
  async function receive(fragment: string) {
    vi.resetModules();
    const opened = await open(fragment);
    await vi.waitFor(() => {
      expect(opened.session.incoming.value ?? opened.saved.notice.value).toBeDefined();
    });
    return opened;
  }

  test('changes nothing until it is decided, and is not asked again once it is left', async () => {
    const { fragment } = await link();
    disk.clear();
    const { session } = await receive(fragment);
    expect(session.incoming.value?.plan.name.value).toBe('3.2.0 to 4.7.0');
    expect(stored()).toEqual([]);
    expect(page.anchor).toBe(fragment);
    session.leaveIncoming();
    expect(page.anchor).toBe('');
    expect(stored()).toEqual([]);
  });

  test('is kept beside one of the same origin, or joined with it', async () => {
    const { fragment, plan, item } = await link();
    const beside = await receive(fragment);
    expect(beside.session.partner.value?.id).toBe(plan.id);
    beside.session.openIncoming();
    expect(storedNames()).toEqual(['3.2.0 to 4.7.0', '3.2.0 to 4.7.0 (shared)']);
    disk.clear();
    vi.resetModules();
    const here = await open();
    here.session.save();
    const file = new File([serialisePlan(plan)], 'plan.json');
    await here.session.receiveFile(file);
    here.session.openIncoming();
    expect(here.session.progressOf(undefined).done).toBe(1);
    await here.session.receiveFile(file);
    here.session.mergeIncoming();
    expect(stored()).toHaveLength(2);
    expect(here.session.checklist.value.items[item]?.status).toBe('done');
  });

  test.each([
    [
      'a text of something else',
      new File(['{"shopping": []}'], 'list.json'),
      'Nothing has changed.',
    ],
    [
      'more than a browser keeps',
      new File([new Uint8Array(12_000_001)], 'huge.json'),
      '“huge.json” is larger than 12 MB. Nothing has changed.',
    ],
  ])('as a file with %s is refused by name', async (_, file, words) => {
    const { session, saved, item } = await open();
    session.mark(item, 'done');
    const before = disk.get(KEY);
    await session.receiveFile(file);
    expect(saved.notice.value).toMatchObject({ tone: 'problem' });
    expect(saved.notice.value?.words).toContain(words);
    expect(session.incoming.value).toBeUndefined();
    expect(disk.get(KEY)).toBe(before);
  });

  test('in a link that was cut is refused, and the address forgets it', async () => {
    const { fragment } = await link();
    disk.clear();
    const { saved, session } = await receive(fragment.slice(0, -20));
    expect(saved.notice.value?.words).toContain('Nothing has changed.');
    expect(session.incoming.value).toBeUndefined();
    expect(page.anchor).toBe('');
  });
});
