import { expect, test } from 'vitest';
import { createShortener, dropScopes } from '../../../../scripts/lean-pages/scopes.mjs';

test('a scope stays on what its rules can match, and goes from everything else', () => {
  const style = (css: string): string => `<style>${css}</style>`;
  const x = 'data-astro-cid-x';
  const rules = style(`p[${x}]{top:0}.a.b[${x}]:hover{top:0}:is(td[${x}],th){top:0}`);
  expect(
    dropScopes(
      `${rules}<p ${x}></p><b ${x}></b><i class="c a" title="1>2" ${x}></i><td ${x}="true"></td><li class="b" ${x}></li>`,
    ),
  ).toBe(
    `${rules}<p ${x}></p><b></b><i class="c a" title="1>2" ${x}></i><td ${x}="true"></td><li class="b"></li>`,
  );
  const any = style(`[${x}]:first-child{top:0}`);
  expect(dropScopes(`${any}<b ${x}></b>`)).toBe(`${any}<b ${x}></b>`);
});

test('scopes get short names, one each, the same in markup and styles', () => {
  const shorten = createShortener();
  const html = shorten('<p data-astro-cid-abc data-source><b data-astro-cid-xyz></b></p>');
  expect(html).toBe('<p data-0 data-source><b data-1></b></p>');
  expect(shorten('b[data-astro-cid-xyz]{}p[data-astro-cid-abc]{}')).toBe('b[data-1]{}p[data-0]{}');
});
