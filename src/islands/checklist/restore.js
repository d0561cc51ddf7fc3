// Puts stored ticks and notes into rows while the page is still being read, so that the first paint shows them.
// It stands before the list; observers run before each paint. It only shows what is stored: `rows.ts` takes over.
// What the reader does before that has come is written on the row or form (`data-early`), and taken up from there. A browser
// that puts back what stood in the controls raises no `change`: there what is stored counts.
(function () {
  document.addEventListener('change', function ({ target }) {
    var row = 'tick' in target.dataset && target.closest('[data-item]');
    if (row) row.dataset.early = target.checked ? 'done' : 'open';
  });
  document.addEventListener('submit', function (event) {
    if (!('add' in event.target.dataset)) return;
    event.preventDefault();
    event.target.dataset.early = '';
  });
  var items;
  try {
    items = JSON.parse(localStorage.getItem('apim-upgrade-guide.checklist.1')).items;
  } catch {
    // Nothing stored, storage blocked, or not JSON: the list starts empty and `rows.ts` says why.
  }
  if (!items) return;
  function show(row) {
    var item = Object.hasOwn(items, row.id) && items[row.id];
    if (!item) return;
    var texts = Object.values(item.notes || {})
      .sort(function (a, b) {
        return a.at - b.at;
      })
      .map(function (note) {
        return note.text;
      })
      .filter(Boolean);
    row.dataset.status = item.status;
    row.querySelector('[data-tick]').checked = item.status === 'done';
    if (texts.length === 0) return;
    var note = row.querySelector('[data-note]');
    note.textContent = texts.join('\n\n');
    note.hidden = false;
  }
  var observer = new MutationObserver(function () {
    // A row whose folded part has come is complete.
    for (var row of document.querySelectorAll('[data-item]:not([data-restored]):has(details)')) {
      row.dataset.restored = '';
      try {
        show(row);
      } catch {
        // An entry that is not what it should be: `rows.ts` reads it with care.
      }
    }
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', function () {
    observer.disconnect();
  });
})();
