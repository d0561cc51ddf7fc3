import { expect, test } from 'vitest';
import { joinIdentity, partIdentity } from '~/domain/configuration/dataset';
import { timelineOf } from '~/domain/configuration/timeline';
import { release } from '../../../support/configuration';

test('the identity layer is parted from the other keys, and put back', () => {
  const timeline = timelineOf([
    release('1.0.0', {
      keys: {
        'server.port': { default: 1 },
        'scim.url': { layer: 'identity' },
        'moved.key': { layer: 'identity' },
      },
    }),
    release('2.0.0', { keys: { 'moved.key': {} } }),
  ]);
  const { product, identity } = partIdentity(timeline);
  expect(Object.keys(identity.keys)).toEqual(['scim.url']);
  expect(Object.keys(product.keys)).toEqual(['server.port', 'moved.key']);
  expect(joinIdentity(product, identity)).toEqual(timeline);
});
