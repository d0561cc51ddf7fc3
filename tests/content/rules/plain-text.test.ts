import { expect, test } from 'vitest';
import { first, smallContent, smallSite } from '../../support/small-content';
import { plainText } from './plain-text';

test.each(['Use <b>this</b>.', 'A<br/>B', 'AT&amp;T', '**Bold**', 'See [x](/y/)', 'an `open tick'])(
  'a fact with “%s” is found',
  (text) => {
    const content = smallContent();
    first(content.limits).data.text = text;
    expect(plainText(content, smallSite)).toHaveLength(1);
  },
);

test.each(['Set `<Xmx>` to 2 < 3.', 'from <4.2.0 on', 'R&D', 'a `**` b'])(
  'a fact with “%s” is fine',
  (text) => {
    const content = smallContent();
    first(content.limits).data.text = text;
    expect(plainText(content, smallSite)).toEqual([]);
  },
);

test('raw HTML in the body of a change or a guide page is found', () => {
  const content = smallContent();
  first(content.changes).body += '<div>x</div>';
  first(content.guide).body += '<div class="x">x</div>';
  expect(plainText(content, smallSite).map(({ file }) => file)).toEqual([
    'content/changes/4.9.0/old-change.md',
    'content/guide/databases.mdx',
  ]);
});
