// Reads the PNG that Chromium writes (8-bit RGB or RGBA, not interlaced), cuts it, and writes it again with a palette of at most 256 colours.
import { deflateSync, inflateSync, crc32 } from "node:zlib"

export function cut(png, width, height) {
  const image = decode(png)
  const pixels = []
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) pixels.push(image.at(x, y))
  }
  return encode(pixels, width, height)
}

function decode(png) {
  const width = png.readUInt32BE(16), depth = png[25] === 6 ? 4 : 3
  const parts = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const raw = inflateSync(Buffer.concat(parts)), stride = width * depth, rows = raw.length / (stride + 1)
  const out = Buffer.alloc(stride * rows)
  for (let y = 0; y < rows; y++) {
    const filter = raw[y * (stride + 1)]
    for (let i = 0; i < stride; i++) {
      const a = i < depth ? 0 : out[y * stride + i - depth], b = y === 0 ? 0 : out[(y - 1) * stride + i]
      const c = i < depth || y === 0 ? 0 : out[(y - 1) * stride + i - depth]
      const p = a + b - c, pa = Math.abs(p - a), pb = Math.abs(p - b), pc = Math.abs(p - c)
      const guess = [0, a, b, (a + b) >> 1, pa <= pb && pa <= pc ? a : pb <= pc ? b : c][filter]
      out[y * stride + i] = raw[y * (stride + 1) + 1 + i] + guess
    }
  }
  return { at: (x, y) => { const i = y * stride + x * depth; return (out[i] << 16) | (out[i + 1] << 8) | out[i + 2] } }
}

function encode(pixels, width, height) {
  const counts = new Map()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  // The most frequent colours that are not too near to one already taken.
  const palette = []
  const distance = (p, q) => Math.abs((p >> 16) - (q >> 16)) + Math.abs(((p >> 8) & 255) - ((q >> 8) & 255)) + Math.abs((p & 255) - (q & 255))
  for (const near of [30, 12]) {
    for (const [colour] of [...counts].sort((one, two) => two[1] - one[1])) {
      if (palette.length < 128 * (near === 30 ? 1 : 2) && palette.every(taken => distance(taken, colour) > near)) palette.push(colour)
    }
  }
  const nearest = new Map([...counts.keys()].map(colour =>
    [colour, palette.reduce((best, taken, i) => distance(taken, colour) < distance(palette[best], colour) ? i : best, 0)]))
  const rows = Buffer.alloc((width + 1) * height)
  pixels.forEach((pixel, i) => { rows[Math.floor(i / width) * (width + 1) + 1 + i % width] = nearest.get(pixel) })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const plte = Buffer.from(palette.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", header), chunk("PLTE", plte),
    chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))])
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]), out = Buffer.alloc(data.length + 12)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), data.length + 8)
  return out
}
