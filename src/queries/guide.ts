import { getCollection, type CollectionEntry } from 'astro:content';

export type GuideEntry = CollectionEntry<'guide'>;

/** All guide pages in reading order. */
export async function getGuidePages(): Promise<GuideEntry[]> {
  const pages = await getCollection('guide');
  return pages.sort((a, b) => a.data.order - b.data.order);
}

export interface GuideSection {
  name: GuideEntry['data']['section'];
  pages: { id: string; label: string; description: string; path: string }[];
}

/** The pages in reading order under their sections: the sidebar. */
export async function getGuideSections(): Promise<GuideSection[]> {
  const sections = new Map<string, GuideSection>();
  for (const { id, data } of await getGuidePages()) {
    const section = sections.get(data.section) ?? { name: data.section, pages: [] };
    section.pages.push({
      id,
      label: data.navTitle ?? data.title,
      description: data.description,
      path: `/guide/${id}/`,
    });
    sections.set(data.section, section);
  }
  return [...sections.values()];
}
