// A button that prints the page; the browser's own menu does the same without it.
export function start(button) {
  button.hidden = false
  button.addEventListener("click", () => window.print())
}
