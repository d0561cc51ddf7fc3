{
  const { dataset } = document.documentElement;
  dataset.js = '';
  if (!location.hash) dataset.arriving = '';
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  } catch {
    // Storage is blocked.
  }
}
