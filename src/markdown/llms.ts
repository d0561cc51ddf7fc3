import type { Facts } from '~/domain/facts';
import { fact, linkTo, list } from './document';
import { markdownDocument } from '~/domain/markdown';

/** `llms.txt` (https://llmstxt.org/): what the site is and where its Markdown stands. */
export function llmsText(facts: Facts, name: string): string {
  const item = (title: string, path: string, about: string): string =>
    `[${fact(title)}](${linkTo(path, '')}): ${fact(about)}`;
  return markdownDocument([
    `# ${name}`,
    '',
    '> An independent upgrade guide for WSO2 API Manager: what changes, what each release was tested with, what to do before, during and after.',
    '',
    'Every fact names its source and the day it was read. “Not tested” means that no test was published, not that it fails. What is not known is said to be not known.',
    '',
    '## Guide',
    ...list(facts.guide.map(({ id, data }) => item(data.title, `/guide/${id}/`, data.description))),
    '## Releases',
    ...list(
      facts.releases.map(({ version, summary }) =>
        item(`API Manager ${version}`, `/releases/${version}/`, summary),
      ),
    ),
    '## Compatibility',
    ...list(
      facts.compatibility.map(({ release }) =>
        item(
          `Compatibility of ${release}`,
          `/compatibility/${release}/`,
          'Operating systems, JDKs, databases and more that it was tested with.',
        ),
      ),
    ),
    '## Data',
    ...list([
      item('Index of the JSON API', '/api/v1/index.json', 'All facts, with schemas.'),
      item(
        'All changes for upgraders',
        '/api/v1/changes.json',
        'And how they are applied to a jump.',
      ),
      item('OpenAPI description', '/api/v1/openapi.json', 'Of the JSON API.'),
    ]),
    '## Optional',
    ...list(
      facts.changes.map(({ id, data }) =>
        item(data.title, `/changes/${id}/`, `${data.severity}, ${data.introducedIn}`),
      ),
    ),
  ]);
}
