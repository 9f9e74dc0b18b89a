// Draws the site's static pictures with a headless Chromium and puts them into wwwroot/img: the icons from the mark, and the one
// picture that link previews show. Run by hand when the mark, the lights or the fonts change:
//   dotnet build src/KhojalyMemorial.Web && node src/KhojalyMemorial.Web/Drawing/draw.mjs <page-with-lights.html>
// The argument is a saved page of the site that holds the SVG of the lights: the figures are the published ones.
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { cut } from "./png.mjs"

const root = fileURLToPath(new URL("../wwwroot/", import.meta.url))
const work = mkdtempSync(join(tmpdir(), "draw-"))
const points = readFileSync(`${root}img/mark.svg`, "utf8").match(/ d="([^"]+)"/)[1]
const lights = readFileSync(process.argv[2], "utf8").match(/<svg class="lights__picture"[^]*?<\/svg>/)[0]

function draw(name, width, height, body, style) {
  const page = join(work, `${name}.html`)
  writeFileSync(page, `<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="file://${root}css/site.css"><style>
    html, body { margin: 0; inline-size: ${width}px; block-size: ${height}px; min-block-size: 0; display: block; overflow: hidden } ${style}</style>
    <body data-tone="vigil">${body}`)
  execFileSync("chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--allow-file-access-from-files", "--force-prefers-reduced-motion",
    "--virtual-time-budget=8000", `--user-data-dir=${mkdtempSync(join(tmpdir(), "chromium-"))}`, `--window-size=${Math.max(width, 500)},${Math.max(height, 500)}`,
    `--screenshot=${root}img/${name}.png`, `file://${page}`], { stdio: "ignore" })
  const file = `${root}img/${name}.png`
  writeFileSync(file, cut(readFileSync(file), width, height))
}

const mark = (size, share) => {
  const side = size * share
  return `<svg viewBox="0 0 24 24" style="position:absolute;inset:${(size - side) / 2}px;inline-size:${side}px;block-size:${side}px"
    fill="none" stroke="#e7b66c" stroke-width="1.35" stroke-linecap="round"><path d="${points}"/></svg>`
}
// Chromium's window is never narrower than 500 px: smaller pictures are cut out of its corner.
for (const size of [192, 512]) {
  draw(`icon-${size}`, size, size, mark(size, 0.86), "")
  draw(`icon-maskable-${size}`, size, size, mark(size, 0.62), "")
}

draw("preview", 1200, 630, `<div class="lights">${lights}</div><p>Xocalı Memorialı<i></i>Khojaly Memorial<i></i>Мемориал Ходжалы</p>`,
  `.lights { position: absolute; inset: 56px 110px auto } p { position: absolute; inset: auto 0 44px; text-align: center; font: 400 34px/1.2 var(--font-display) }
   i { display: inline-block; inline-size: 7px; block-size: 7px; border-radius: 50%; background: var(--color-accent); margin: 0 26px 7px }
   .lights__picture { inline-size: 780px; margin: auto } .lights__group { animation: none }`)
