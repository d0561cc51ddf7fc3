// Content of a planner many times as large: further generations of every release, with its tables, changes, hops and limits.

/** How far apart the first numbers of two generations are: no two releases meet. */
const APART = 100;

/**
 * @param {{ lookup: any, facts: any }} data what the site's planner loads
 * @param {number} times
 */
export function manyfold({ lookup, facts }, times) {
  const generations = Array.from({ length: times }, (_, generation) => generation);
  const all = (make) => generations.flatMap(make);
  return {
    lookup: {
      ...lookup,
      releases: all((generation) => lookup.releases.map((one) => later(one, generation))),
      tables: Object.fromEntries(
        all((generation) =>
          Object.entries(lookup.tables).map(([release, tables]) => [
            later(release, generation),
            tables,
          ]),
        ),
      ),
      limits: all((generation) =>
        lookup.limits.map((limit) => ({ ...limit, releases: later(limit.releases, generation) })),
      ),
    },
    facts: {
      ...facts,
      hops: all((generation) =>
        facts.hops.map((hop) => ({
          ...hop,
          from: later(hop.from, generation),
          to: later(hop.to, generation),
          via: hop.via.map((one) => later(one, generation)),
        })),
      ),
      changes: all((generation) => facts.changes.map((change) => ofGeneration(change, generation))),
      notCollected: all((generation) => facts.notCollected.map((one) => later(one, generation))),
    },
  };
}

function ofGeneration(change, generation) {
  const name = (id) => `${id}-${generation}`;
  return {
    ...change,
    id: name(change.id),
    introducedIn: later(change.introducedIn, generation),
    from: later(change.from, generation),
    ...(change.target === undefined ? {} : { target: later(change.target, generation) }),
    repeats: change.repeats.map(name),
    overtakes: change.overtakes.map((one) => ({ ...one, change: name(one.change) })),
  };
}

/** A release, or every release in a range, so many generations on. */
const later = (text, generation) =>
  text.replace(/\d+(?=(?:\.\d+)+)/g, (first) => String(Number(first) + APART * generation));
