// A button that copies the text of the element it names, and says so for two seconds.
export function start(button) {
  const source = document.getElementById(button.dataset.copy)
  if (!source || !navigator.clipboard) return
  const words = button.textContent
  button.hidden = false
  button.setAttribute("aria-live", "polite")
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.textContent.trim())
    button.textContent = button.dataset.copied
    setTimeout(() => { button.textContent = words }, 2000)
  })
}
