// Keeps what is typed in a form every few seconds, says who else is there, and lets nobody lose a word when the session ends.
import { besidesOf, fieldsOf, keep, offer } from "./desk-copy.js"

const pause = 3000, heartbeat = 12000

export function start(form) {
  const part = name => form.querySelector(`[data-${name}]`), own = name => form.elements.namedItem(name)
  const { store } = form.dataset, tab = own("tab").value, basedOn = own("basedOn").value
  const opened = form.dataset.typed ? "" : JSON.stringify(fieldsOf(form))
  let known = Number(own("sequence").value), sequence = known, next = 0
  let sent = opened, local = opened && opened + JSON.stringify(besidesOf(form)), heard = 0, busy = false, leaving = false, out = false

  offer(form, store, tab, () => { leaving = true })

  function say(name, text) {
    if (part(name).textContent !== text) part(name).textContent = text
  }

  function entry(fields, clean) { return { tab, basedOn, typed: Date.now(), fields, besides: besidesOf(form), clean } }

  function keepHere() {
    const fields = fieldsOf(form), text = JSON.stringify(fields)
    const all = text + JSON.stringify(besidesOf(form))
    if (all !== local) keep(store, entry(fields, text === sent && text !== opened))
    form.toggleAttribute("data-unsaved", text !== opened)
    local = all
  }

  async function send(keepalive = false, gone = false) {
    const fields = fieldsOf(form), text = JSON.stringify(fields), changed = text !== sent
    if (leaving || (!gone && (busy || (!changed && Date.now() - heard < heartbeat)))) return
    busy = true
    try {
      const body = JSON.stringify({ tab, sequence: ++sequence, known, basedOn: basedOn || null, fields: changed ? fields : null, gone })
      const answer = await fetch(`${form.getAttribute("action")}/autosave`, {
        method: "POST", body, redirect: "manual", keepalive: keepalive && body.length < 60000,
        headers: { "Content-Type": "application/json", "X-Requested-With": "XMLHttpRequest", "X-Desk-Form": own("__RequestVerificationToken").value },
      })
      heard = Date.now()
      if (answer.status === 401 || answer.type === "opaqueredirect") signInAgain()
      else if (answer.ok) hear(await answer.json(), changed, fields, text)
      else say("alert", { 400: form.dataset.refused, 403: form.dataset.refused, 404: form.dataset.trashed, 413: form.dataset.tooBig }[answer.status] ?? form.dataset.offline)
    } catch {
      say("alert", form.dataset.offline)
    }
    busy = false
  }

  function hear(answer, changed, fields, text) {
    if (part("sign-in").open) part("sign-in").close()
    if (out) form.dispatchEvent(new Event("input", { bubbles: true })) // The preview was signed out too.
    out = false
    say("people", answer.people)
    say("newer", answer.newer)
    const other = answer.state === "OtherTab"
    if (changed) {
      say("alert", other ? answer.said : "")
      part("take-over").hidden = !other
    } else if (part("take-over").hidden) say("alert", "")
    if (other) { next = answer.sequence; sent = text; return }
    known = answer.sequence
    sequence = Math.max(sequence, known)
    own("sequence").value = known
    if (!changed) return
    say("kept", answer.said)
    sent = text
    keep(store, entry(fields, true))
  }

  function signInAgain() {
    say("alert", form.dataset.signedOut)
    out = true
    if (!part("sign-in").open) part("sign-in").showModal()
  }

  part("take-over").addEventListener("click", () => { known = next; sequence = Math.max(sequence, next); sent = ""; send() })
  part("sign-in-done").addEventListener("click", () => { part("sign-in").close(); say("alert", ""); sent = ""; send() })
  form.addEventListener("input", () => { keepHere(); say("first", "") })
  form.addEventListener("submit", event => {
    keepHere()
    // The desk would answer with a page that has no form; what is too big stays in this one.
    leaving = new URLSearchParams(new FormData(form)).toString().length <= Number(form.dataset.most)
    if (!leaving) { event.preventDefault(); say("first", form.dataset.tooBig) }
  })
  document.addEventListener("visibilitychange", () => { if (document.hidden) { keepHere(); send(true) } })
  addEventListener("pagehide", () => { send(true, true); leaving = true })
  addEventListener("pageshow", () => { leaving = false })
  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") { event.preventDefault(); form.requestSubmit(part("save")) }
  })
  keepHere()
  setInterval(() => { keepHere(); send() }, pause)
  send()
}
