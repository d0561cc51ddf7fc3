/** One row of a tested table: a product and the versions listed for it. */
export interface TestedEntry {
  /** The row's anchor within its table. */
  row: string;
  product: string;
  versions: readonly string[];
  /** Ids of the documents that list it. */
  sources: readonly string[];
}

/** A published limit as the verdict needs it; `product: null` concerns every product of the category. */
export interface PublishedLimit {
  id: string;
  effect: 'forbids' | 'warns' | 'conditional';
  /** Releases it holds for: ">=4.2.0". */
  releases: string;
  runtime: string;
  category: string;
  product: string | null;
  /** Versions or lines it names; empty means all. */
  versions: readonly string[];
  subject: string;
  text: string;
  sources: readonly string[];
}

/**
 * The verdicts of a lookup (src/domain/README.md): absence is not incompatibility (`untested`, `not-listed`), and missing data is
 * not absence (`unknown`). `unreadable` is no verdict but says that the version could not be read.
 */
export type VerdictKind =
  'tested' | 'same-line' | 'untested' | 'not-listed' | 'incompatible' | 'unknown';

/** The lines nearest to a version. */
export interface Nearest {
  below?: string | undefined;
  above?: string | undefined;
}

export interface Verdict {
  kind: VerdictKind;
  /** One sentence. */
  reason: string;
  /** What the table lists for the product, in table order. */
  listed: readonly TestedEntry[];
  /** For `untested`: the nearest tested lines below and above. */
  nearest: Nearest;
  /** True where the input is less precise than the table. */
  needsFullVersion: boolean;
  /** Limits that concern the component here, the forbidding ones first. */
  limits: readonly PublishedLimit[];
  /** Ids of the documents the verdict rests on. */
  sources: readonly string[];
}
