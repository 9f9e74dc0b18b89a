// A field that names another item by its key: what is typed finds the item by its name too, and the choice writes the key. What follows a comma, the place in a source, stays.
import { listbox, options } from "./desk-listbox.js"

export function start(field) {
  const input = field.querySelector("input"), name = field.querySelector("[data-name]")
  const list = document.createElement("ul")
  list.id = `${input.id || `pick-${++count}`}-list`
  list.className = "desk-options desk-options--floating"
  list.setAttribute("role", "listbox")
  list.setAttribute("aria-label", field.dataset.found)
  list.hidden = true
  input.after(list)
  input.placeholder = field.dataset.hint
  for (const [attribute, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) input.setAttribute(attribute, value)

  const box = listbox(input, list, {
    ask: async words => (await options(`/admin/pick/${field.dataset.pick}?q=${encodeURIComponent(words.split(",")[0])}`)).filter(option => !option.value),
    choose: option => {
      const place = input.value.indexOf(",")
      input.value = option.key + (place < 0 ? "" : input.value.slice(place))
      say(option.label, option.lang)
      box.close()
      // The form hears of it, the list does not: it would open again.
      input.form.dispatchEvent(new Event("input"))
    },
  })

  function say(label, language) {
    name.textContent = label
    if (language && language !== "zxx") name.lang = language
    else name.removeAttribute("lang")
  }

  input.addEventListener("input", () => say(""))
  input.addEventListener("blur", () => box.close())
  input.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" && list.hidden) { event.preventDefault(); box.refresh() }
  })
}

let count = 0
