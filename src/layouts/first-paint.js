(function () {
  var root = document.documentElement;
  root.dataset.js = '';
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is blocked: the system's theme stays.
  }
})();
