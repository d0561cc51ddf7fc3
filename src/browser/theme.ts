const KEY = 'theme';

/** Reads the chosen theme, or "system" where none is kept or storage is blocked. */
function keptTheme(): string {
  try {
    return localStorage.getItem(KEY) ?? 'system';
  } catch {
    return 'system';
  }
}

function applyTheme(theme: string): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}

/** Connects the theme switch of the header: applies at once, keeps the choice, follows other tabs. */
export function bindThemeSwitch(): void {
  const group = document.querySelector<HTMLElement>('[data-theme-switch]');
  if (!group) return;
  const check = (theme: string): void => {
    for (const radio of group.querySelectorAll<HTMLInputElement>('input')) {
      radio.checked = radio.value === theme;
    }
  };
  check(keptTheme());
  group.addEventListener('change', (event) => {
    const theme = (event.target as HTMLInputElement).value;
    applyTheme(theme);
    try {
      if (theme === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, theme);
    } catch {
      // Storage is blocked or full: the choice holds for this page only.
    }
  });
  addEventListener('storage', (event) => {
    if (event.key !== KEY && event.key !== null) return;
    applyTheme(keptTheme());
    check(keptTheme());
  });
}
