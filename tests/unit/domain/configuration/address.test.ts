import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  pairOf,
  readCheckAddress,
  writeCheckAddress,
  type CheckAddress,
} from '~/domain/configuration/address';

const choices = {
  releases: ['3.0.0', '3.2.0', '4.9.0', '4.10.0'],
  distributions: ['all-in-one', 'gateway'],
};
const read = (query: string) => readCheckAddress(choices, new URLSearchParams(query));

describe('the address of the check', () => {
  test('what is written is read again, and other parts stay', () => {
    const optional = (values: string[]) => fc.constantFrom(undefined, ...values);
    fc.assert(
      fc.property(
        optional(choices.releases),
        optional(choices.releases),
        optional(choices.distributions),
        (from, to, distribution) => {
          const address: CheckAddress = { from, to, distribution };
          const query = writeCheckAddress(address, new URLSearchParams('other=1&from=9.9.9'));
          expect(readCheckAddress(choices, query)).toEqual({ address, problems: [] });
          expect(query.get('other')).toBe('1');
        },
      ),
    );
  });

  test('no text makes it throw, and nothing unknown is taken over', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (from, to, distribution) => {
        const query = new URLSearchParams({ from, to, distribution });
        const { address } = readCheckAddress(choices, query);
        for (const release of [address.from, address.to]) {
          expect([undefined, ...choices.releases]).toContain(release);
        }
        expect([undefined, ...choices.distributions]).toContain(address.distribution);
      }),
    );
  });

  test('a release that is not known is named with its neighbours', () => {
    expect(read('from=3.2.1&to=4.9.0')).toEqual({
      address: { from: undefined, to: '4.9.0', distribution: undefined },
      problems: [
        {
          key: 'from',
          value: '3.2.1',
          message: '“3.2.1” is not a release whose keys are known here.',
          suggestions: ['3.2.0', '4.9.0', '3.0.0'],
        },
      ],
    });
    expect(read('from=2.6.0').problems[0]?.suggestions).toEqual(['3.0.0', '3.2.0', '4.9.0']);
    expect(read('from=4.9').problems[0]?.suggestions).toEqual(['4.9.0', '3.2.0', '4.10.0']);
    expect(read('to=4.10').problems[0]?.suggestions).toEqual(['4.10.0', '4.9.0', '3.2.0']);
    expect(read('to=4.1').problems[0]?.suggestions).toEqual(['4.10.0', '3.2.0', '4.9.0']);
    expect(read('to=3').problems[0]?.suggestions).toEqual(['3.0.0', '3.2.0']);
    expect(read('to=5.0.0').problems[0]?.suggestions).toEqual(['4.10.0', '4.9.0', '3.2.0']);
    expect(read('distribution=gatewy').problems[0]?.suggestions).toEqual(['gateway']);
  });

  test('a pair goes to a release that is no older', () => {
    const pair = (from: string | undefined, to: string | undefined) =>
      pairOf({ from, to, distribution: undefined }).kind;
    expect(pair('3.2.0', '4.10.0')).toBe('pair');
    expect(pair('4.9.0', '4.10.0')).toBe('pair');
    expect(pair('3.2.0', '3.2.0')).toBe('pair');
    expect(pair('4.10.0', '4.9.0')).toBe('backwards');
    expect(pair(undefined, '4.9.0')).toBe('no-source');
  });
});
