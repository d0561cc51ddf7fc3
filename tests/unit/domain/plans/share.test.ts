import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createPlan,
  fromFragment,
  holdsPlan,
  LONGEST_FRAGMENT,
  serialisePlan,
  setTrack,
  toFragment,
} from '~/domain/plans';
import { anyPlan } from '../../../support/plans';

const plan = createPlan(
  {
    id: 'p1',
    name: 'To 4.5.0',
    address: '/upgrade/3.2.0/4.5.0/',
    tracks: [{ id: 'production', name: 'Production' }],
    items: [],
  },
  1,
);
const link = async (): Promise<string> => (await toFragment(plan)) ?? '';

describe('a link that carries a plan', () => {
  test('gives back the plan that was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (any) => {
        const fragment = (await toFragment(any)) ?? '';
        expect(holdsPlan(`#${fragment}`)).toBe(true);
        expect(fragment).toMatch(/^[\w=.-]+$/);
        const read = await fromFragment(`#${fragment}`);
        expect(read.kind === 'ok' && serialisePlan(read.value)).toBe(serialisePlan(any));
      }),
    );
  });

  test('that was cut, tampered with or made up says so and never throws', async () => {
    const whole = await link();
    for (const part of [
      whole.slice(0, -5),
      whole.slice(0, 12),
      `${whole.slice(0, 30)}AAAA${whole.slice(34)}`,
    ]) {
      expect(await fromFragment(part)).toMatchObject({ kind: 'rubbish' });
    }
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect((await fromFragment(text)).kind).toBe('rubbish');
        expect((await fromFragment(`plan=1.${text}`)).kind).toBe('rubbish');
      }),
    );
  });

  test('of a later edition is known by its number alone', async () => {
    expect(await fromFragment('plan=12.anything')).toEqual({ kind: 'newer', version: 12 });
  });

  test('is not written where it would be too long, and not read either', async () => {
    let large = plan;
    for (let index = 0; index < 900; index += 1) {
      const name = Array.from({ length: 20 }, (_, at) =>
        Math.imul(index + 1, (at + 3) ** 9).toString(36),
      ).join('');
      large = setTrack(large, `t${String(index)}`, { name: name.slice(0, 190) }, index);
    }
    expect(await toFragment(large)).toBeUndefined();
    const read = await fromFragment(`plan=1.${'A'.repeat(LONGEST_FRAGMENT)}`);
    expect(read).toMatchObject({ kind: 'rubbish' });
    if (read.kind === 'rubbish') expect(read.reason).toContain('100,000');
  });

  test('cannot fill the memory by unfolding to more than a plan can be', async () => {
    const stream = new Blob([new Uint8Array(20_000_000)])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'));
    const packed = Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url');
    expect(packed.length).toBeLessThan(LONGEST_FRAGMENT);
    expect(await fromFragment(`plan=1.${packed}`)).toMatchObject({ kind: 'rubbish' });
  });
});
