// Lets the items of an ordered list be dragged to another place, beside the buttons that do the same; the place is sent by the item's own form.
export function start(list) {
  let dragged = null
  for (const item of list.children) {
    item.draggable = true
    item.addEventListener("dragstart", event => {
      dragged = item
      event.dataTransfer.effectAllowed = "move"
      event.dataTransfer.setData("text/plain", item.id)
      item.classList.add("desk-order__item--dragged")
    })
    item.addEventListener("dragend", () => {
      item.classList.remove("desk-order__item--dragged")
      dragged = null
    })
    item.addEventListener("dragover", event => {
      if (!dragged || dragged === item) return
      event.preventDefault()
      const box = item.getBoundingClientRect()
      list.insertBefore(dragged, event.clientY < box.top + box.height / 2 ? item : item.nextElementSibling)
    })
  }

  list.addEventListener("dragover", event => event.preventDefault())
  list.addEventListener("drop", event => {
    if (!dragged) return
    event.preventDefault()
    const form = dragged.querySelector(".desk-order__form")
    const place = form.querySelector("[name=to]")
    place.value = String([...list.children].indexOf(dragged))
    place.disabled = false
    form.submit()
  })
}
