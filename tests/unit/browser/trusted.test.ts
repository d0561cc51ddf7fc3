import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

interface Rules {
  createScriptURL: (address: string) => string | null;
}

const load = async (base = '/'): Promise<(address: string) => string> => {
  vi.doMock('~/browser/site-root', () => ({
    siteRoot: () => new URL(base, 'https://guide.example.org').href,
  }));
  return (await import('~/browser/trusted')).scriptAddress;
};

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('location', new URL('https://guide.example.org/docs/checklist/?from=3.2.0#x'));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('addresses of scripts', () => {
  test.each([
    ['/sw.js', '/'],
    ['/docs/sw.js', '/docs/'],
    ['/docs/sw.js?edition=1', '/docs/'],
    ['https://guide.example.org/docs/pagefind/pagefind-worker.js', '/docs/'],
    ['blob:https://guide.example.org/0b0c', '/docs/'],
  ])('%s is one of ours below %s', async (address, base) => {
    expect((await load(base))(address)).toBe(address);
  });

  test.each([
    '/sw.js',
    'sw.js',
    '/docs/guide/sw.js',
    '/docs/sw.js/../evil.js',
    '/docs/_astro/page.js',
    '//evil.example/docs/sw.js',
    'https://evil.example/docs/sw.js',
    'http://guide.example.org/docs/sw.js',
    'https://guide.example.org@evil.example/docs/sw.js',
    'blob:https://evil.example/0b0c',
    'blob:null/0b0c',
    'data:text/javascript,alert(1)',
    'javascript:alert(1)',
    'https://[',
    '',
  ])('"%s" is refused', async (address) => {
    const scriptAddress = await load('/docs/');
    expect(() => scriptAddress(address)).toThrow();
  });

  test('become what Trusted Types ask for, by one policy that refuses all others', async () => {
    const made: [string, Rules][] = [];
    vi.stubGlobal('trustedTypes', {
      createPolicy: (name: string, rules: Rules) => {
        made.push([name, rules]);
        return {
          createScriptURL: (address: string) => ({ trusted: rules.createScriptURL(address) }),
        };
      },
    });
    const scriptAddress = await load();
    expect(scriptAddress('/sw.js')).toEqual({ trusted: '/sw.js' });
    expect(made.map(([name]) => name)).toEqual(['default']);
    const [[, rules] = []] = made;
    expect(rules && Object.keys(rules)).toEqual(['createScriptURL']);
    expect(rules?.createScriptURL('https://evil.example/sw.js')).toBeNull();
  });
});
