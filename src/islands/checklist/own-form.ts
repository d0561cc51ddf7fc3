import * as model from './model';

/** The field that adds an own item to a phase. Focus stays in it: the next one can be typed at once. */
export function bindAddForm(form: HTMLFormElement): void {
  const phase = form.dataset['add'] ?? '';
  const field = form.querySelector('input');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!field) return;
    if (field.value.trim() !== '') model.addOwn(phase, field.value);
    field.value = '';
    field.focus();
  });
}

export const focusAddForm = (phase: string): void => {
  document.getElementById(`add-${phase}`)?.focus();
};
