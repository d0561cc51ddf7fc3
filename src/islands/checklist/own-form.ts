import * as model from './model';

/** The field that adds an own item to a phase. Focus stays in it: the next one can be typed at once. */
export function bindAddForm(form: HTMLFormElement): void {
  const phase = form.dataset['add'] ?? '';
  const field = form.querySelector('input');
  if (!field) return;
  const add = (): void => {
    if (field.value.trim() !== '') model.addOwn(phase, field.value);
    field.value = '';
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    add();
    field.focus();
  });
  // It was sent before this came (`restore.js`).
  if ('early' in form.dataset) add();
}

export const focusAddForm = (phase: string): void => {
  document.getElementById(`add-${phase}`)?.focus();
};
