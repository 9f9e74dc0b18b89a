// Ctrl+Enter publishes: the first time it leads to the release, which asks; there it answers. Ctrl+P goes to the preview, and back. Ctrl+S belongs to the form.
export function start(desk) {
  let back = null

  // What is typed and not saved would not go out: the form says so instead.
  function isUnsaved() {
    const form = document.querySelector("form[data-unsaved]")
    const alert = form?.querySelector("[data-first]")
    if (alert) alert.textContent = form.dataset.saveFirst
    return Boolean(form)
  }

  function publish() {
    const button = document.querySelector("[data-publishes]")
    if (button && !isUnsaved()) button.click()
  }

  function preview() {
    const pane = document.querySelector("[data-module=desk-preview]")
    if (!pane) return false
    const box = pane.querySelector("[tabindex]")
    if (pane.contains(document.activeElement) && back?.isConnected) back.focus()
    else {
      back = document.activeElement
      pane.dispatchEvent(new Event("desk-look"))
      box.focus({ preventScroll: true })
      pane.scrollIntoView({ block: "nearest" })
    }
    return true
  }

  desk.ownerDocument.addEventListener("keydown", event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || document.querySelector("dialog[open]")) return
    if (event.key === "Enter" && document.querySelector("[data-publishes]")) {
      event.preventDefault()
      publish()
    } else if (event.key.toLowerCase() === "p" && preview()) event.preventDefault()
  })
  desk.addEventListener("submit", event => {
    if (event.target.closest("[data-asks-saved]") && isUnsaved()) event.preventDefault()
  })
}
