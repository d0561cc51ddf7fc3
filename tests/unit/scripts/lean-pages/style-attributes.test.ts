import { describe, expect, test } from 'vitest';
import { addRules, createStyleClasses } from '../../../../scripts/lean-pages/style-attributes.mjs';

describe('style attributes become classes', () => {
  test('with the classes that are there, and in the place of the attribute where none is', () => {
    const { html, rules } = createStyleClasses()(
      '<ol class="a b" style="--at:1%"><li style="--at:2%" id="x"><li style="--at:1%" class="c" hidden></ol>',
    );
    expect(html).toBe('<ol class="a b _0"><li class="_1" id="x"><li class="c _0" hidden></ol>');
    expect([...rules]).toEqual(['._0{--at:1%}', '._1{--at:2%}']);
  });

  test('of one name in all pages, each page with the rules that it needs', () => {
    const withClasses = createStyleClasses();
    expect(withClasses('<p style="--a:1"><p style="--a:2">').html).toBe(
      '<p class="_0"><p class="_1">',
    );
    const second = withClasses('<p style="--a:2">');
    expect(second).toEqual({ html: '<p class="_1">', rules: new Set(['._1{--a:2}']) });
  });

  test.each([
    '<script>x = \'<p style="--a:1">\'</script>',
    '<textarea><p style="--a:1"></textarea>',
    '<!-- <p style="--a:1"> -->',
    '<p title=\'a > b style="--a:1"\' data-x="<p style=">text style="--a:1"</p>',
    '<p data-style="--a:1">',
  ])('and nothing else: %s', (html) => {
    expect(createStyleClasses()(html)).toEqual({ html, rules: new Set() });
  });

  test.each(['--a:&quot;x&quot;', '--a:1}p{color:red', '--a:</style>'])(
    'and what is no plain declaration fails: %s',
    (style) => {
      expect(() => createStyleClasses()(`<p style="${style}">`)).toThrow('cannot become a rule');
    },
  );
});

describe('rules of a page', () => {
  test('stand at the end of its last style element', () => {
    expect(addRules('<style>a{}</style><style>b{}</style><p>', ['._0{}', '._1{}'], 'x')).toBe(
      '<style>a{}</style><style>b{}@layer utilities{._0{}._1{}}</style><p>',
    );
  });

  test('need one', () => {
    expect(addRules('<p>', [], 'x')).toBe('<p>');
    expect(() => addRules('<p>', ['._0{}'], 'x.html')).toThrow('x.html has style attributes');
  });
});
