// A button that goes through system, light and dark, and remembers the choice on this device. Its words come from the markup.
const choices = ["system", "light", "dark"]

function stored() {
  try { return localStorage.getItem("theme") ?? "system" } catch { return "system" }
}

function store(choice) {
  try {
    if (choice === "system") localStorage.removeItem("theme")
    else localStorage.setItem("theme", choice)
  } catch { /* The choice then holds for this page only. */ }
}

export function start(button) {
  const show = choice => {
    button.dataset.choice = choice
    const words = `${button.dataset.label}: ${button.dataset[choice]}`
    button.setAttribute("aria-label", words)
    button.title = words
    if (choice === "system") delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = choice
  }

  show(choices.includes(stored()) ? stored() : "system")
  button.hidden = false
  button.addEventListener("click", () => {
    const next = choices[(choices.indexOf(button.dataset.choice) + 1) % choices.length]
    store(next)
    show(next)
  })
}
