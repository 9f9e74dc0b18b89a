// What is typed is kept in the browser too: it outlives a session that ended, a server that is away, and a closed laptop.
// One entry for each tab: { tab, typed, basedOn, fields, besides, clean }; clean once the server has the same.
const month = 30 * 24 * 60 * 60 * 1000

export function fieldsOf(form) {
  const fields = {}
  for (const [name, value] of new FormData(form)) if (name.startsWith("f.")) fields[name.slice(2)] = value.replaceAll("\r\n", "\n")
  return fields
}

// What a curator types beside the fields of the record: the key of a new item, the remark, whether it is a small correction.
export function besidesOf(form) {
  return Object.fromEntries([...new FormData(form)].filter(([name]) => ["newKey", "remark", "small"].includes(name)))
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
  // A new item was typed in the form of its kind, and is saved once its own form opens.
  if (savedTab) for (const key of keys("desk:")) if (key.endsWith(`:${savedTab}`)) localStorage.removeItem(key)
  const found = []
  for (const key of keys(`${store}:`)) {
    const entry = read(key)
    const done = !entry || Date.now() - entry.typed > month || JSON.stringify(entry.fields) === now || (entry.clean && entry.tab !== offeredTab)
    if (done && entry?.tab !== tab) localStorage.removeItem(key)
    else if (!done && !entry.clean && entry.tab !== tab) found.push(entry)
  }
  return found.sort((one, other) => other.typed - one.typed)[0]
}

// Offers what is found; calls before it goes.
export function offer(form, store, tab, leave) {
  const part = name => form.querySelector(`[data-${name}]`), found = lost(store, form, tab)
  if (!found) return
  part("browser-copy").hidden = false
  part("browser-copy-use").addEventListener("click", () => { leave(); bringBack(form, found) })
  part("browser-copy-discard").addEventListener("click", () => { forget(store, found.tab); part("browser-copy").hidden = true })
}

// Brings a kept text back through the server, which makes the rows that its lists need.
function bringBack(form, entry) {
  const way = document.createElement("form")
  way.method = "post"
  way.action = form.dataset.back
  const add = (name, value) => {
    const input = document.createElement("input")
    input.type = "hidden"
    input.name = name
    input.value = value
    way.append(input)
  }
  for (const [path, value] of Object.entries(entry.fields)) add(`f.${path}`, value)
  for (const [name, value] of Object.entries(entry.besides ?? {})) add(name, value)
  for (const name of ["sequence", "beside", "__RequestVerificationToken"]) if (form.elements.namedItem(name)) add(name, form.elements.namedItem(name).value)
  add("basedOn", entry.basedOn)
  add("tab", entry.tab)
  add("wish", "browser")
  document.body.append(way)
  way.submit()
}

function keys(start) {
  try { return Object.keys(localStorage).filter(key => key.startsWith(start)) } catch { return [] }
}

function read(key) {
  try { return JSON.parse(localStorage.getItem(key)) } catch { return null }
}
