// On a phone the tree of content is closed at first, so that the work comes before it.
export function start(tree) {
  if (matchMedia("(max-width: 59.99rem)").matches) tree.open = false
}
