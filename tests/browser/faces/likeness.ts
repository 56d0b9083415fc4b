/** Tells whether two pictures show the same, and keeps pictures small. */
import { crc32, deflateSync } from "node:zlib";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/**
 * Pictures are looked at in squares of so many px, and a square's colour as a whole may differ by so much, of 255. Another
 * version of the browser draws the edges of letters a little otherwise: measured with hinting of another kind, that is 5.
 * A sign that is gone or a word that is moved is 20, a background a shade darker 8 to 11; another digit, at 2 to 4, is not
 * found.
 */
const square = 16;
const inSquare = 6;

/** Of all dots so many may differ, for what is moved within its squares; how different a dot may be, of 1. */
const ofAll = 0.015;
const threshold = 0.1;

/** What is different, in words, with a picture of it; undefined where nothing is. */
export function difference(kept: Buffer, now: Buffer): { says: string; picture?: Buffer } | undefined {
  const before = PNG.sync.read(kept);
  const after = PNG.sync.read(now);
  const { width, height } = before;
  if (after.width !== width || after.height !== height)
    return { says: `it was ${width} × ${height} and is ${after.width} × ${after.height}` };
  const worst = worstSquare(before, after);
  const picture = new PNG({ width, height });
  const dots = pixelmatch(before.data, after.data, picture.data, width, height, { threshold });
  if (worst.differs <= inSquare && dots <= ofAll * width * height) return undefined;
  return {
    says: `${dots} dots differ, most near ${worst.x}, ${worst.y} (by ${worst.differs.toFixed(1)})`,
    picture: PNG.sync.write(picture),
  };
}

/** The square whose colour as a whole differs most, and by how much. */
function worstSquare(before: PNG, after: PNG): { differs: number; x: number; y: number } {
  const { width, height } = before;
  let worst = { differs: 0, x: 0, y: 0 };
  for (let y = 0; y < height; y += square)
    for (let x = 0; x < width; x += square) {
      const sums = [0, 0, 0];
      const bottom = Math.min(y + square, height);
      const right = Math.min(x + square, width);
      for (let row = y; row < bottom; row += 1)
        for (let at = (row * width + x) * 4; at < (row * width + right) * 4; at += 4)
          for (let part = 0; part < 3; part += 1)
            sums[part] = (sums[part] ?? 0) + (before.data[at + part] ?? 0) - (after.data[at + part] ?? 0);
      const differs = Math.max(...sums.map(Math.abs)) / ((bottom - y) * (right - x));
      if (differs > worst.differs) worst = { differs, x, y };
    }
  return worst;
}

/** The same picture in 256 colours, as small as a PNG gets: dozens of them live in the repository. */
export function small(picture: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(picture);
  const colourAt = (dot: number): number => data.readUIntBE(dot * 4, 3);
  const counts = new Map<number, number>();
  for (let dot = 0; dot < width * height; dot += 1) counts.set(colourAt(dot), (counts.get(colourAt(dot)) ?? 0) + 1);
  const { palette, places } = paletteOf(counts);
  const rows = Buffer.alloc((width + 1) * height);
  for (let dot = 0; dot < width * height; dot += 1)
    rows[Math.floor(dot / width) * (width + 1) + 1 + (dot % width)] = places.get(colourAt(dot)) ?? 0;
  return indexed(width, height, palette, rows);
}

/** Colours to draw a picture with, and which of them stands for each of its own: always the one most missed is added. */
function paletteOf(counts: ReadonlyMap<number, number>): { palette: number[]; places: Map<number, number> } {
  const all = [...counts].map(([colour, count]) => ({ colour, count, far: Infinity, place: 0 }));
  const palette: number[] = [];
  while (palette.length < 256) {
    const missed = all.reduce((most, each) => (each.far * each.count > most.far * most.count ? each : most));
    if (missed.far === 0) break;
    const place = palette.push(missed.colour) - 1;
    for (const each of all) {
      const far = distance(each.colour, missed.colour);
      if (far < each.far) Object.assign(each, { far, place });
    }
  }
  return { palette, places: new Map(all.map(({ colour, place }) => [colour, place])) };
}

function distance(one: number, other: number): number {
  const [red, green, blue] = parts(one);
  const [r, g, b] = parts(other);
  return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
}

function parts(colour: number): [red: number, green: number, blue: number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** A PNG with a palette; pngjs reads such files and does not write them. `rows`: each with a byte before it that is 0. */
function indexed(width: number, height: number, palette: readonly number[], rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flatMap(parts))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
