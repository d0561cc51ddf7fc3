declare namespace App {
  interface Locals {
    /** Numbered sources of the page being rendered, by source id. */
    citations?: Map<string, import('~/queries/sources').Citation>;
  }
}

interface ImportMetaEnv {
  /** Where files are edited, without a slash at its end; empty where no repository is set (scripts/settings.mjs). */
  readonly REPOSITORY: string;
  /** What this build of the site is called (scripts/edition.mjs). */
  readonly EDITION: string;
}
