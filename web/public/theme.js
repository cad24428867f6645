// Sets the theme before the first paint.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('sluice.theme');
  } catch {
    // Nothing is kept here; the system's theme holds.
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light';
})();
