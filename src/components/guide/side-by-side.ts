/** What the numbers of the picture say, in order (`SideBySide.astro`, and the page's Markdown twin). */
export const SIDE_BY_SIDE = [
  'The databases of the old side are copied, never migrated in place: the way back stays open.',
  'The copies are migrated.',
  'The new side is tested before calls arrive.',
  'The load balancer moves the calls, step by step. Both sides stay until the last client has moved.',
] as const;
