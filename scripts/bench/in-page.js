// Runs in a loaded page: collects what the browser reports about painting, shifts and work, from the start of the load on,
// and about interactions from here on.
(() => {
  const seen = { lcp: 0, element: '', cls: 0, tasks: [], events: [], followed: 0 };
  const watch = (type, take, more = {}) => {
    new globalThis.PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...more,
    });
  };
  watch('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime;
    seen.element = entry.element?.tagName ?? '';
  });
  watch('layout-shift', (entry) => {
    if (!entry.hadRecentInput) seen.cls += entry.value;
  });
  watch('longtask', (entry) => seen.tasks.push([entry.startTime, entry.duration]));
  watch(
    'event',
    (entry) => {
      if (entry.interactionId) seen.events.push([entry.name, entry.duration]);
    },
    { durationThreshold: 16 },
  );
  // What follows from a choice is drawn after the choice itself: how long the page goes on changing.
  let chosen;
  globalThis.addEventListener('change', (event) => (chosen = event.timeStamp), true);
  new globalThis.MutationObserver(() => {
    const since = chosen;
    if (since === undefined) return;
    globalThis.requestAnimationFrame(() =>
      globalThis.setTimeout(() => {
        seen.followed = Math.max(seen.followed, globalThis.performance.now() - since);
      }),
    );
  }).observe(globalThis.document.querySelector('main'), {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  globalThis.bench = seen;
})();
