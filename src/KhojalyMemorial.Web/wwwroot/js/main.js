// Starts what the markup asks for: data-module="copy-text" is modules/copy-text.js. Pages are complete without any of it.
for (const element of document.querySelectorAll("[data-module]:not([data-module=''])")) {
  const { start } = await import(`./modules/${element.dataset.module}.js`)
  start(element)
}
document.body.dataset.started = ""
