import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import type { ItemText } from '~/domain/upgrade/exports/runbook';
import { getChanges } from '~/queries/changes';
import { getChecklist, itemsOf } from '~/queries/checklist';
import { getSources } from '~/queries/sources';

/** The words of all items a plan can have, and the text for WSO2 Support: loaded when one is opened, exported or printed. */
export const GET: APIRoute = async () => {
  const known = await getSources();
  const sourcesOf = (ids: readonly string[] = []): ItemText['sources'] =>
    ids.flatMap((id) => {
      const source = known.get(id);
      return source ? [{ title: source.title, url: source.url ?? null }] : [];
    });
  const items: Record<string, ItemText> = {};
  for (const item of (await getChecklist()).flatMap(itemsOf)) {
    const { id, title, why, how, verify, guide, sources } = item;
    items[id] = { title, why, how, verify, page: guide, sources: sourcesOf(sources) };
  }
  for (const { id, data } of await getChanges()) {
    items[`change.${id}`] = {
      title: data.title,
      ...(data.when && { why: `Only if ${data.when.text}` }),
      how: data.action,
      verify: data.verify,
      page: `/changes/${id}/`,
      sources: sourcesOf(data.sources),
    };
  }
  const support = (await getCollection('templates')).find(({ id }) => id === 'support-request');
  return Response.json({ items, support: support?.data.text ?? '' });
};
