declare namespace App {
  interface Locals {
    /** Numbered sources of the page being rendered, by source id. */
    citations?: Map<string, import('~/queries/sources').Citation>;
  }
}
