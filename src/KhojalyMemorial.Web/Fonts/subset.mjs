// Cuts the two families of @fontsource-variable down to the letters of the museum's languages and writes
// out/*.woff2 with out/fonts.css, which declares them. Whole, the files come to 182 kB for Azerbaijani; a page
// may cost 120 kB of fonts. Run by Fonts.targets, in a folder in obj/ where `npm ci` has been.
//
// The licence reserves the name "Source" for unchanged fonts, so the subsets are called Museum Serif and Museum Sans.
import { createHash } from "node:crypto"
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import subsetFont from "subset-font"

const span = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i))

// What each file holds, and the ranges for which a browser fetches it. Numbers and marks are in `latin` alone.
const latin = {
  text: span(0x20, 0x7e) + span(0xa0, 0xbf) + "ÄÇÉÖÜàáäçèéíóöü×ı‐‑–—―‘’‚“”„†‡•…\u2009\u202f‰′″‹›€№−",
  range: "U+0000-00BF,U+00C4,U+00C7,U+00C9,U+00D6-00D7,U+00DC,U+00E0-00E1,U+00E4,U+00E7-00E9,U+00ED,U+00F3,U+00F6,U+00FC,U+0131,U+2000-206F,U+20AC,U+2122,U+2212",
}
const azerbaijani = { text: "ƏəĞğİŞş", range: "U+011E-011F,U+0130,U+015E-015F,U+018F,U+0259" }
const cyrillic = { text: "Ёё№" + span(0x410, 0x44f), range: "U+0401,U+0410-044F,U+0451,U+2116" }
// Latin letters of other languages, and the phonetic alphabet of the glossary: fetched only where they are printed.
const accents = {
  text: "ÀÁÂÃÅÆÈÊËÌÍÎÏÐÑÒÓÔÕØÙÚÛÝÞßâãåæêëìîïðñòôõ÷øùúûýþÿŒœ",
  range: "U+00C0-00C3,U+00C5-00C6,U+00C8,U+00CA-00D5,U+00D8-00DB,U+00DD-00DF,U+00E2-00E3,U+00E5-00E6,U+00EA-00EC,U+00EE-00F2,U+00F4-00F5,U+00F7-00FB,U+00FD-00FF,U+0152-0153",
}
const other = { text: span(0x100, 0x17f) + "ȘșȚțʻʼʾʿ", range: "U+0100-011D,U+0120-012F,U+0132-0151,U+0154-015D,U+0160-017F,U+0218-021B,U+02BB-02BF" }
const phonetic = { text: span(0x250, 0x258) + span(0x25a, 0x2af) + "ˈˌːˑ", range: "U+0250-0258,U+025A-02AF,U+02C8,U+02CC,U+02D0-02D1" }

const shaping = ["ccmp", "kern", "liga", "locl", "mark"]
const families = [
  { name: "Museum Serif", file: "serif", from: "source-serif-4", style: "normal", wght: { min: 400, max: 700 },
    features: [...shaping, "onum", "pnum", "lnum", "tnum"], letters: { latin, azerbaijani, cyrillic, accents, other } },
  { name: "Museum Serif", file: "serif-italic", from: "source-serif-4", style: "italic", wght: 400,
    features: [...shaping, "onum", "pnum"], letters: { latin, azerbaijani, cyrillic, accents } },
  { name: "Museum Sans", file: "sans", from: "source-sans-3", style: "normal", wght: { min: 400, max: 700 },
    features: [...shaping, "lnum", "tnum"], letters: { latin, azerbaijani, cyrillic, accents, other, phonetic } },
]
const sourceOf = { latin: "latin", accents: "latin", azerbaijani: "latin-ext", other: "latin-ext", phonetic: "latin-ext", cyrillic: "cyrillic" }

await rm("out", { recursive: true, force: true })
await mkdir("out", { recursive: true })
let css = "/* Made by Fonts/subset.mjs during the build. */\n"
for (const family of families) {
  for (const [name, { text, range }] of Object.entries(family.letters)) {
    const original = await readFile(`node_modules/@fontsource-variable/${family.from}/files/${family.from}-${sourceOf[name]}-wght-${family.style}.woff2`)
    const subset = await subsetFont(original, text, { targetFormat: "woff2", variationAxes: { wght: family.wght }, keepFeatures: family.features, noHinting: true })
    const hash = createHash("sha256").update(subset).digest("hex").slice(0, 8)
    const file = `museum-${family.file}-${name}-${hash}.woff2`
    await writeFile(`out/${file}`, subset)
    const weight = typeof family.wght === "number" ? family.wght : `${family.wght.min} ${family.wght.max}`
    css += `@font-face { font-family: "${family.name}"; font-style: ${family.style}; font-weight: ${weight}; font-display: swap; `
      + `src: url("../fonts/${file}") format("woff2"); unicode-range: ${range} }\n`
  }
}
await writeFile("out/fonts.css", css)
await copyFile("node_modules/@fontsource-variable/source-serif-4/LICENSE", "out/OFL.txt")
