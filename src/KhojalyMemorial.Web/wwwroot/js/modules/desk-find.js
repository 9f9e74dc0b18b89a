// The field in the header of the desk: Ctrl+K goes to it from anywhere, and it shows what it finds while somebody types. Enter without a choice opens the page of results.
import { listbox, options } from "./desk-listbox.js"

export function start(input) {
  const list = document.createElement("ul")
  list.id = "desk-find-list"
  list.className = "desk-options desk-options--floating"
  list.setAttribute("role", "listbox")
  list.setAttribute("aria-label", input.labels[0]?.textContent ?? "")
  list.hidden = true
  input.after(list)
  input.setAttribute("role", "combobox")
  input.setAttribute("aria-autocomplete", "list")
  input.setAttribute("aria-expanded", "false")
  input.setAttribute("aria-controls", list.id)

  const box = listbox(input, list, {
    ask: async words => words.length === 0 ? [] : options(`/admin/find?q=${encodeURIComponent(words)}`),
    choose: option => { location.assign(option.href) },
  })
  input.addEventListener("blur", () => box.close())
  addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === "KeyK") {
      event.preventDefault()
      input.focus()
      input.select()
    }
  })
}
