// The preview beside a form: buttons for its width, and at every pause of typing the page of what is typed, sent by a form into the frame.
const pause = 700, smallest = 0.4

export function start(pane) {
  const frame = pane.querySelector("iframe")
  const widths = pane.querySelector("[role=group][hidden]")
  widths.hidden = false
  widths.addEventListener("click", event => {
    const chosen = event.target.closest("button")
    if (!chosen) return
    for (const button of widths.children) button.setAttribute("aria-pressed", String(button === chosen))
    frame.dataset.width = chosen.dataset.width
    fit()
  })
  // Drawn smaller where the column is narrower than the screen it stands for, as far as it can still be read.
  const fit = () => frame.style.setProperty("--scale", Math.max(smallest, Math.min(1, frame.parentElement.clientWidth / Number(frame.dataset.width))))
  new ResizeObserver(fit).observe(frame.parentElement)

  let top = 0
  frame.addEventListener("load", () => {
    const inside = frame.contentDocument
    if (!inside) return
    frame.contentWindow.scrollTo(0, top)
    // A link of the page would lead the frame away from the preview, to a page that nothing may frame.
    // The keys of the desk hold in the frame too.
    inside.addEventListener("keydown", event => {
      if (!(event.ctrlKey || event.metaKey) || !["Enter", "p", "s", "k"].includes(event.key)) return
      event.preventDefault()
      pane.dispatchEvent(new KeyboardEvent("keydown", { key: event.key, code: event.code, ctrlKey: true, bubbles: true }))
    })
    inside.addEventListener("click", event => {
      const link = event.target.closest?.("a[href]")
      if (!link || link.getAttribute("href").startsWith("#")) return
      event.preventDefault()
      window.open(link.href, "_blank", "noopener")
    })
  })

  const typed = document.querySelector("form[data-module=desk-writing]")
  if (!typed) return
  const sent = document.createElement("form")
  Object.assign(sent, { method: "post", action: frame.dataset.address, target: frame.name, hidden: true })
  document.body.append(sent)
  let timer = 0
  const follow = () => {
    sent.replaceChildren(...[...new FormData(typed)].filter(([, value]) => typeof value === "string").map(([name, value]) => {
      const field = document.createElement("textarea")
      field.name = name
      field.value = value
      return field
    }))
    top = frame.contentWindow?.scrollY ?? 0
    sent.submit()
    sent.replaceChildren()
  }
  typed.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(() => { timer = 0; follow() }, pause)
  })
  // Fast hands type before the scripts have come.
  if ([...typed.elements].some(field => "defaultValue" in field && field.value !== field.defaultValue)) follow()
  // Who comes to look wants to see what was typed last.
  pane.addEventListener("desk-look", () => {
    if (!timer) return
    clearTimeout(timer)
    timer = 0
    follow()
  })
}
