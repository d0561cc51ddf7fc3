/** One fact of the content, and whether the page that is responsible for it says it without JavaScript. */
export interface ShownFact {
  /** Where it stands in the content: "releases/4.5.0 summary". */
  fact: string;
  /** The page that is looked at. */
  page: string;
  shown: boolean;
}
