// On a phone the menu's link leads to the menu at the foot of the page; here it opens the same menu in the header instead.
export function start(link) {
  const menu = document.getElementById(link.dataset.opens)
  if (!menu) return
  const set = open => {
    menu.classList.toggle("nav--open", open)
    link.setAttribute("aria-expanded", String(open))
  }

  link.setAttribute("role", "button")
  link.setAttribute("aria-controls", menu.id)
  set(false)
  link.addEventListener("click", event => {
    event.preventDefault()
    set(link.getAttribute("aria-expanded") !== "true")
  })
  link.addEventListener("keydown", event => {
    if (event.key === " ") { event.preventDefault(); link.click() }
  })
  addEventListener("keydown", event => {
    if (event.key === "Escape" && link.getAttribute("aria-expanded") === "true") { set(false); link.focus() }
  })
}
