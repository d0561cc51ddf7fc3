import { expect, type CDPSession, type Page } from '@playwright/test';

/** A node of the tree that Chromium hands to screen readers. */
export interface TreeNode {
  role: string;
  name: string;
  /** Whether the focus is on it. */
  focused: boolean;
  /** How urgently changes in it are read out, at the root of a live region. */
  live: string | undefined;
  children: TreeNode[];
}

/** The accessibility tree as the browser itself builds it, without the nodes that it leaves out. */
export async function treeOf(page: Page): Promise<TreeNode> {
  const session = await sessionOf(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const build = (id: string): TreeNode[] => {
    const node = byId.get(id);
    const children = (node?.childIds ?? []).flatMap(build);
    if (!node || node.ignored) return children;
    const property = (name: string): unknown =>
      node.properties?.find((one) => one.name === name)?.value.value;
    const live = property('live');
    return [
      {
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        focused: property('focused') === true,
        live: typeof live === 'string' && live !== 'off' ? live : undefined,
        children,
      },
    ];
  };
  const [tree] = build(nodes[0]?.nodeId ?? '');
  if (!tree) throw new Error('The browser gave no accessibility tree.');
  return tree;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** A node and everything in it. */
export function within(node: TreeNode): TreeNode[] {
  return [node, ...node.children.flatMap(within)];
}

/** What a screen reader reads out of a node. */
const wordsOf = (node: TreeNode): string =>
  node.role === 'StaticText' ? node.name : node.children.map(wordsOf).join('');

/** Waits until a polite live region says something: what a screen reader reads out without being asked. */
export async function expectSpoken(page: Page, words: RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        const regions = within(await treeOf(page)).filter(({ live }) => live === 'polite');
        return regions.map(wordsOf).filter((text) => text !== '');
      },
      { intervals: [600] },
    )
    .toContainEqual(expect.stringMatching(words));
}
