// Runs before the page is drawn, so that a chosen theme never flashes.
try {
  const theme = localStorage.getItem("theme")
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme
} catch {
  // Storage is closed to us: the system's scheme holds.
}
