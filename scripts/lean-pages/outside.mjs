/** Does something to what stands outside of certain elements; the expression's second group is their name. */
export function outside(elements, html, work) {
  // Every second of three parts is an element, every third its name.
  return html
    .split(elements)
    .map((part, index) => (index % 3 === 0 ? work(part) : index % 3 === 1 ? part : ''))
    .join('');
}
