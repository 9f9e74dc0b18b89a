// A field with a list of what was found below it (WAI-ARIA combobox): the field keeps the focus, arrows go through the list, Enter takes, Escape closes.
export function listbox(input, list, { ask, choose, found }) {
  let options = []
  let at = -1
  let asked = 0
  let timer

  const show = () => {
    list.hidden = options.length === 0
    input.setAttribute("aria-expanded", String(options.length > 0))
    for (const [index, element] of [...list.children].entries()) element.setAttribute("aria-selected", String(index === at))
    if (at < 0) input.removeAttribute("aria-activedescendant")
    else {
      input.setAttribute("aria-activedescendant", list.children[at].id)
      list.children[at].scrollIntoView({ block: "nearest" })
    }
  }

  const fill = next => {
    options = next
    at = -1
    list.replaceChildren(...options.map((option, index) => element(option, index)))
    show()
  }

  const element = (option, index) => {
    const item = document.createElement("li")
    item.id = `${list.id}-${index}`
    item.setAttribute("role", "option")
    item.className = option.value ? "desk-options__option desk-options__option--inner" : "desk-options__option"
    const label = document.createElement("span")
    label.textContent = option.label
    if (option.lang && option.lang !== "zxx") label.lang = option.lang
    const details = document.createElement("span")
    details.className = "desk-options__details"
    details.textContent = option.details ?? ""
    item.append(label, " ", details)
    item.addEventListener("mousedown", event => event.preventDefault())
    item.addEventListener("click", () => choose(option))
    return item
  }

  const refresh = async () => {
    const mine = ++asked
    const next = await ask(input.value.trim()).catch(() => [])
    if (mine !== asked) return
    fill(next)
    found?.(next.length, input.value.trim())
  }

  const close = () => { asked++; clearTimeout(timer); fill([]) }

  input.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(refresh, 150)
  })
  input.addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && options.length > 0) {
      event.preventDefault()
      at = (at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length
      show()
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault()
      choose(options[at])
    } else if (event.key === "Escape" && options.length > 0 && !input.closest("dialog")) {
      event.preventDefault()
      close()
    }
  })
  return { refresh, close }
}

// Asks the desk for JSON; nothing where the answer is something else, such as the sign-in page.
export async function options(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } })
  return answer.ok && !answer.redirected ? (await answer.json()).options : []
}
