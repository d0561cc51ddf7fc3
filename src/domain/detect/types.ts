import type { ComponentProduct } from '~/domain/versions';
import type { DetectionEntry } from '~/schemas/detection';

type Entry<Kind> = Omit<
  Extract<DetectionEntry, { kind: Kind }>,
  'order' | 'title' | 'examples' | 'sources'
>;
export type OutputEntry = Entry<'output'>;
export type SettingEntry = Entry<'setting'>;

/** How what is pasted is read: content/detection.yaml without titles and examples. */
export type DetectionRules = (OutputEntry | SettingEntry)[];

/** What a page loads to read pasted output: rules, and what they read in words for people. */
export interface DetectionData {
  rules: DetectionRules;
  /** Outputs of tools and logs. */
  outputs: string[];
  /** What a configuration file tells. */
  settings: string[];
}

/** All that reading needs to know. */
export interface DetectionVocabulary {
  rules: DetectionRules;
  products: readonly ComponentProduct[];
  /** The guided product's releases, oldest first. */
  releases: readonly string[];
}

/** A line that something was read from. */
export interface SourceLine {
  /** Counts from 1. */
  line: number;
  /** Its words, shortened, without secrets. */
  words: string;
}

/** What a line can say. */
export type Said =
  | {
      what: 'component';
      category: string;
      product: string;
      /** As the free-text field takes it; empty where no line says it. */
      version: string;
      /** Whether another component of its category was read as well: which of them is meant is not ours to say. */
      contradicted: boolean;
    }
  | { what: 'release'; release: string; contradicted: boolean }
  | { what: 'feature'; feature: string }
  /** A setting that no question of a plan hangs on. */
  | { what: 'configuration'; title: string; value: string };

/** One thing that was read, with the lines it was read from, the most telling first. */
export type Found = Said & { from: SourceLine[] };

/** What was not taken, and why. */
export interface NotRead {
  /** First and last line. */
  lines: [number, number];
  words: string;
  reason: string;
}

export interface Detection {
  found: Found[];
  /** In the order of the text. */
  notRead: NotRead[];
  /** How many keys of configuration files say nothing that a plan asks for. */
  otherKeys: number;
}
