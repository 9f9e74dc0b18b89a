// Keeps what is typed into the form of a new item in the browser, until it is made: the server keeps nothing for what is not there yet.
// Asks now and then whether the session still holds, so that nobody learns of its end by sending the form.
import { besidesOf, fieldsOf, keep, offer } from "./desk-copy.js"

const pause = 1000, heartbeat = 15000

export function start(form) {
  const part = name => form.querySelector(`[data-${name}]`), own = name => form.elements.namedItem(name)
  const { store } = form.dataset, tab = own("tab").value
  const said = () => JSON.stringify([fieldsOf(form), besidesOf(form)])
  let local = said(), asked = Date.now(), leaving = false
  if (form.dataset.typed) local = ""
  offer(form, store, tab, () => { leaving = true })

  function keepHere() {
    const now = said()
    if (now === local || leaving) return
    local = now
    keep(store, { tab, basedOn: "", typed: Date.now(), fields: fieldsOf(form), besides: besidesOf(form), clean: false })
    part("kept").textContent = form.dataset.keptHere
  }

  async function ask() {
    if (leaving || document.hidden || Date.now() - asked < heartbeat) return
    asked = Date.now()
    try {
      const answer = await fetch(location.href, { method: "HEAD", redirect: "manual", headers: { "X-Desk-Form": own("__RequestVerificationToken").value } })
      const out = answer.status === 401 || answer.type === "opaqueredirect", dialog = part("sign-in")
      part("alert").textContent = out ? form.dataset.signedOut : ""
      if (out && !dialog.open) dialog.showModal()
      else if (!out && dialog.open) dialog.close()
    } catch {
      part("alert").textContent = form.dataset.offline
    }
  }

  part("sign-in-done").addEventListener("click", () => { part("sign-in").close(); asked = 0; ask() })
  form.addEventListener("submit", () => { keepHere(); leaving = true })
  form.addEventListener("input", keepHere)
  addEventListener("pageshow", () => { leaving = false })
  document.addEventListener("visibilitychange", () => { if (document.hidden) keepHere(); else ask() })
  keepHere()
  setInterval(() => { keepHere(); ask() }, pause)
}
