import type { Recognised } from '~/domain/configuration/file/recognise';
import * as model from './model';
import { Jump, Sources } from './Parts';
import type { Result } from './task';

type ProductSign = Extract<Recognised, { kind: 'product' }>;

function ProductRemark({ of: { name, without } }: { of: ProductSign }) {
  if (without.length === 0) {
    return (
      <>
        {' '}
        belongs to the file of {name}: what follows holds it against API-M, which does not read it.
      </>
    );
  }
  return (
    <>
      {' '}
      stands in the file of {name}, and nothing of{' '}
      {without.map((table, index) => (
        <span key={table}>
          {index > 0 && (index === without.length - 1 ? ' or ' : ', ')}
          <code>{table}</code>
        </span>
      ))}{' '}
      is set: this looks like the file of {name}. What follows holds it against API-M.
    </>
  );
}

const REMARKS = {
  'only-comments': 'Every line is a comment: the file sets nothing.',
  'nothing-set': 'The file sets no key.',
};

/** What the file tells of itself. */
export function Remarks({ of: { remarks, recognised } }: { of: Result }) {
  return (
    <>
      {remarks.map(({ kind }) => (
        <p key={kind}>{REMARKS[kind]}</p>
      ))}
      {recognised.map((sign) => (
        <p key={sign.key} class="small">
          <Jump to={model.lineId(sign.line)}>Line {sign.line}</Jump>
          {sign.kind === 'product' ? (
            <ProductRemark of={sign} />
          ) : (
            <>
              {': '}
              <code>{sign.key}</code> makes this the file of {sign.name}.
            </>
          )}
          <Sources of={sign.sources} />
        </p>
      ))}
    </>
  );
}
