// The buttons above a text: they write the marks of the house at the caret, around what is selected, and ask first for the item that a mark names.
import { listbox, options } from "./desk-listbox.js"

export function start(tools) {
  const field = document.getElementById(tools.dataset.field)
  const dialog = document.getElementById(tools.dataset.picker)
  if (!field || !dialog) return
  const bar = tools.querySelector("[role=toolbar]")
  const title = dialog.querySelector("h2")
  const input = dialog.querySelector("input")
  const none = dialog.querySelector("[data-none]")
  let wanted = null

  const box = listbox(input, dialog.querySelector("[role=listbox]"), {
    ask: words => options(`/admin/pick/${wanted.dataset.pick}?language=${tools.dataset.language}&q=${encodeURIComponent(words)}`),
    choose: option => {
      const button = wanted
      dialog.close()
      write(field, button.dataset.pattern, button.dataset.place, option.value ? `${option.key}/${option.value}` : option.key)
    },
    found: count => { none.textContent = count === 0 ? none.dataset.none : "" },
  })

  bar.hidden = false
  bar.addEventListener("click", event => {
    const button = event.target.closest("button")
    if (!button) return
    if (!button.dataset.pick) return write(field, button.dataset.pattern, button.dataset.place)
    wanted = button
    title.textContent = button.textContent
    input.value = ""
    dialog.showModal()
    input.focus()
    box.refresh()
  })
  // One stop for Tab, arrows within, as toolbars have it.
  const buttons = [...bar.querySelectorAll("button")]
  buttons.forEach((button, at) => { button.tabIndex = at === 0 ? 0 : -1 })
  bar.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const from = buttons.indexOf(document.activeElement)
    const to = buttons[(from + step + buttons.length) % buttons.length]
    buttons.forEach(button => { button.tabIndex = button === to ? 0 : -1 })
    to.focus()
  })
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close())
  dialog.addEventListener("close", () => { box.close(); field.focus() })
}

// Written as typing is, so that the browser's own undo takes it back.
function write(field, pattern, place, key = "") {
  const { selectionStart: from, selectionEnd: to, value } = field
  const selected = value.slice(from, to)
  let text = pattern.replace("%k", () => key)
  // Without words of its own a link has the item's label.
  if (selected === "") text = text.replace("|%s]]", text.includes("[[lang:") ? "|%s]]" : "]]")
  const caret = text.indexOf("%s")
  text = text.replace("%s", () => selected)
  const before = value.slice(0, from)
  const start = place === "inline" || before === "" ? "" : place === "line" ? (before.endsWith("\n") ? "" : "\n") : before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n"
  const end = place === "block" && !value.slice(to).startsWith("\n\n") ? (value.slice(to).startsWith("\n") ? "\n" : "\n\n") : ""
  field.focus()
  field.setSelectionRange(from, to)
  if (!document.execCommand("insertText", false, start + text + end)) {
    field.setRangeText(start + text + end, from, to, "end")
    field.dispatchEvent(new Event("input", { bubbles: true }))
  }
  const at = caret >= 0 ? from + start.length + caret + selected.length : from + start.length + text.length
  field.setSelectionRange(at, at)
}
