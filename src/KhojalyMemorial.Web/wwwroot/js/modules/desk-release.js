// What is put in or taken out loads the page anew: words that are typed and not saved would be gone, so the form asks to save them first.
export function start(form) {
  const words = () => new URLSearchParams(new FormData(form)).toString()
  const kept = words()
  form.ownerDocument.addEventListener("submit", event => {
    if (!event.target.matches("[data-reloads]") || words() === kept) return
    event.preventDefault()
    form.querySelector("[data-first]").textContent = form.dataset.saveFirst
    form.querySelector("[type=submit]").focus()
  })
}
