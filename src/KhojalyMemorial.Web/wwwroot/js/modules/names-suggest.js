// Offers names while one is typed, in the browser's own list. Without it the form works as before.
const pause = 150
const shortest = 2

export function start(field) {
  const list = document.createElement("datalist")
  list.id = `${field.id}-names`
  field.after(list)
  field.setAttribute("list", list.id)
  let timer = 0
  let asked = ""

  field.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(ask, pause)
  })

  async function ask() {
    const typed = field.value.trim()
    if (typed.length < shortest || typed === asked) return
    asked = typed
    const query = new URLSearchParams({ q: typed, lang: field.dataset.language })
    const answer = await fetch(`/api/v1/names/suggest?${query}`).catch(() => null)
    if (!answer?.ok || asked !== typed) return
    const { names } = await answer.json()
    list.replaceChildren(...names.map(({ name, reason }) => {
      const option = document.createElement("option")
      option.value = name
      option.label = reason
      return option
    }))
  }
}
