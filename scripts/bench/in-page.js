// Runs in a loaded page: collects what the browser reports about painting, shifts and work, from the start of the load on,
// and about interactions from here on.
(() => {
  const seen = { lcp: 0, element: '', cls: 0, tasks: [], events: [] };
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
  globalThis.bench = seen;
})();
