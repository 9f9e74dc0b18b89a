// What is typed is kept in the browser too: it outlives a session that ended, a server that is away, and a closed laptop.
// One entry for each tab: { tab, typed, basedOn, fields, clean }; clean once the server has the same.
const month = 30 * 24 * 60 * 60 * 1000

export function fieldsOf(form) {
  const fields = {}
  for (const [name, value] of new FormData(form)) if (name.startsWith("f.")) fields[name.slice(2)] = value.replaceAll("\r\n", "\n")
  return fields
}

export function keep(store, entry) {
  try { localStorage.setItem(`${store}:${entry.tab}`, JSON.stringify(entry)) } catch { /* Full or forbidden: the server's copy remains. */ }
}

export function forget(store, tab) {
  try { localStorage.removeItem(`${store}:${tab}`) } catch { /* There is none. */ }
}

// The newest text of this form that neither the page nor the server has.
export function lost(store, form, tab) {
  const now = JSON.stringify(fieldsOf(form)), { savedTab, offeredTab } = form.dataset
  const found = []
  for (const key of keys(store)) {
    const entry = read(key)
    const done = !entry || entry.tab === savedTab || Date.now() - entry.typed > month || JSON.stringify(entry.fields) === now || (entry.clean && entry.tab !== offeredTab)
    if (done && entry?.tab !== tab) localStorage.removeItem(key)
    else if (!done && !entry.clean && entry.tab !== tab) found.push(entry)
  }
  return found.sort((one, other) => other.typed - one.typed)[0]
}

// Brings a kept text back through the server, which makes the rows that its lists need.
export function bringBack(form, entry) {
  const way = document.createElement("form")
  way.method = "post"
  way.action = `${form.getAttribute("action")}/fields`
  const add = (name, value) => {
    const input = document.createElement("input")
    input.type = "hidden"
    input.name = name
    input.value = value
    way.append(input)
  }
  for (const [path, value] of Object.entries(entry.fields)) add(`f.${path}`, value)
  for (const name of ["sequence", "beside", "__RequestVerificationToken"]) add(name, form.elements.namedItem(name).value)
  add("basedOn", entry.basedOn)
  add("tab", entry.tab)
  add("wish", "browser")
  document.body.append(way)
  way.submit()
}

function keys(store) {
  try { return Object.keys(localStorage).filter(key => key.startsWith(`${store}:`)) } catch { return [] }
}

function read(key) {
  try { return JSON.parse(localStorage.getItem(key)) } catch { return null }
}
