// Cuts the two families of @fontsource-variable down to the letters of the museum's languages and writes
// out/*.woff2 with out/fonts.css, which declares them. Whole, the files come to 182 kB for Azerbaijani; a page
// may cost 120 kB of fonts. Run by Fonts.targets, in a folder in obj/ where `npm ci` has been.
//
// The licence reserves the name "Source" for unchanged fonts, so the subsets are called Museum Serif, Display and Sans.
import { createHash } from "node:crypto"
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import subsetFont from "subset-font"

const span = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i))
const without = (text, other) => [...text].filter(letter => !other.includes(letter)).join("")

// Numbers and marks are in `latin` alone.
const latin = span(0x20, 0x7e) + "\u00a0\u2009\u202f©«°²·»×§ÄÇÉÖÜßàáäçèéíóöüı‐‑–—‘’‚“”„…′″€−"
const azerbaijani = "ƏəĞğİŞş"
const cyrillic = "Ёё№" + span(0x410, 0x44f)
// Fetched only where they are printed: letters of other languages, and the phonetic alphabet of the glossary.
const accents = without(span(0xa1, 0xff) + "Œœ†‡•‰‹›™", latin)
const other = without(span(0x100, 0x17f) + "ȘșȚțʻʼʾʿ", latin + azerbaijani + accents)
const phonetic = without(span(0x250, 0x2af), azerbaijani) + "ˈˌːˑ"
const subsets = { latin, azerbaijani, cyrillic, accents, other, phonetic }
const packageFile = { latin: "latin", accents: "latin", azerbaijani: "latin-ext", other: "latin-ext", phonetic: "latin-ext", cyrillic: "cyrillic" }

// Cyrillic keeps its kerning only: its other features are the letter forms of Bulgarian and Serbian.
const shaping = ["ccmp", "kern", "liga", "locl"]
const text = { wght: { min: 400, max: 700 } }
const families = [
  { name: "Museum Serif", file: "serif", from: "source-serif-4", axes: text, features: [...shaping, "onum", "pnum", "lnum", "tnum"],
    subsets: ["latin", "azerbaijani", "cyrillic", "accents", "other", "phonetic"] },
  { name: "Museum Serif", file: "serif-italic", from: "source-serif-4", style: "italic", axes: { wght: 400 }, features: [...shaping, "onum"],
    subsets: ["latin", "azerbaijani", "cyrillic", "accents"] },
  // The same serif as it is drawn for large sizes.
  { name: "Museum Display", file: "display", from: "source-serif-4", axes: { wght: 400, opsz: 44 }, features: [...shaping, "lnum"],
    subsets: ["latin", "azerbaijani", "cyrillic"] },
  { name: "Museum Sans", file: "sans", from: "source-sans-3", axes: text, features: [...shaping, "lnum", "tnum"],
    subsets: ["latin", "azerbaijani", "cyrillic", "accents", "other"] },
]

function ranges(letters) {
  const points = [...new Set(letters)].map(letter => letter.codePointAt(0)).sort((a, b) => a - b)
  const found = []
  for (const point of points) {
    if (found.length > 0 && found.at(-1)[1] === point - 1) found.at(-1)[1] = point
    else found.push([point, point])
  }
  const hex = point => point.toString(16).toUpperCase().padStart(4, "0")
  return found.map(([from, to]) => from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`).join(",")
}

await rm("out", { recursive: true, force: true })
await mkdir("out", { recursive: true })
let css = "/* Made by Fonts/subset.mjs during the build. */\n"
for (const { name, file, from, style = "normal", axes, features, subsets: names } of families) {
  for (const subset of names) {
    const cut = "opsz" in axes ? "opsz" : "wght"
    const original = await readFile(`node_modules/@fontsource-variable/${from}/files/${from}-${packageFile[subset]}-${cut}-${style}.woff2`)
    const bytes = await subsetFont(original, subsets[subset], { targetFormat: "woff2", variationAxes: axes, keepFeatures: subset === "cyrillic" ? ["kern"] : features, noHinting: true })
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8)
    const fileName = `museum-${file}-${subset}-${hash}.woff2`
    await writeFile(`out/${fileName}`, bytes)
    const weight = typeof axes.wght === "number" ? axes.wght : `${axes.wght.min} ${axes.wght.max}`
    css += `@font-face { font-family: "${name}"; font-style: ${style}; font-weight: ${weight}; font-display: swap; `
      + `src: url("../fonts/${fileName}") format("woff2"); unicode-range: ${ranges(subsets[subset])} }\n`
  }
}
await writeFile("out/fonts.css", css)
await copyFile("node_modules/@fontsource-variable/source-serif-4/LICENSE", "out/OFL.txt")
