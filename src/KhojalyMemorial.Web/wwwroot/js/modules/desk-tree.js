// On a phone the menu and the tree of content are closed at first, so that the work comes before them; on a desk the tree shows where one is.
export function start(rail) {
  const narrow = () => document.body.clientWidth < 60 * parseFloat(getComputedStyle(document.documentElement).fontSize)
  let was = narrow()
  rail.open = !was
  addEventListener("resize", () => {
    if (narrow() === was) return
    was = !was
    rail.open = !was
  })
  if (rail.scrollHeight > rail.clientHeight) {
    const current = [...rail.querySelectorAll("[aria-current]")].at(-1)
    if (current && current.offsetTop + current.offsetHeight > rail.clientHeight) rail.scrollTop = current.offsetTop - rail.clientHeight / 2
  }
}
