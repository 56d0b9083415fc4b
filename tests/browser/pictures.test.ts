/** The faces look as they did when somebody last looked at them and said yes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { difference, small } from "./faces/likeness";
import { comparablePicture, comparedStates } from "./faces/pictures";
import { type Jalin, launch } from "./harness/launch";

const kept = join(import.meta.dirname, "pictures");
const out = "out/pictures";

let jalin: Jalin;
beforeAll(async () => {
  mkdirSync(out, { recursive: true });
  jalin = await launch({ steady: true });
});
afterAll(() => jalin.close());

it.each(comparedStates())("$name looks as it did", async (state) => {
  const { page, picture } = await comparablePicture(jalin, state);
  await page.close();
  const file = join(kept, `${state.name}.png`);
  expect(existsSync(file), `there is no ${file}: npm run screens -- --accept ${state.name}`).toBe(true);
  const found = difference(readFileSync(file), picture);
  if (!found) return;
  writeFileSync(join(out, `${state.name}.png`), picture);
  if (found.picture) writeFileSync(join(out, `${state.name}.difference.png`), found.picture);
  expect.fail(
    `${found.says}; see ${out}/${state.name}*.png. If it is meant to be: npm run screens -- --accept ${state.name}`,
  );
});

it("keeps no picture that nothing is compared with", () => {
  const names = new Set(comparedStates().map(({ name }) => `${name}.png`));
  expect(readdirSync(kept).filter((file) => !names.has(file))).toEqual([]);
});

it("finds what is gone, moved or faded, and not how finely letters are drawn", async () => {
  const page = await jalin.context.newPage();
  await page.setViewportSize({ width: 300, height: 80 });
  const taken = async (html: string): Promise<Buffer> => {
    await page.setContent(`<body style="margin: 20px; font: 13px system-ui">${html}</body>`);
    return page.screenshot();
  };
  const line = "Maya Putri, <b>saved</b> ★ 11";
  const kept = small(await taken(line));
  const says = async (html: string) => difference(kept, await taken(html))?.says;
  expect(await says(line)).toBeUndefined();
  expect(await says(`<span style="position: relative; left: 0.2px">${line}</span>`)).toBeUndefined();
  expect(await says("Maya Putri, <b>saved</b>&nbsp; &nbsp; 11")).toMatch(/dots differ/);
  expect(await says("Maya Putri,&nbsp; <b>saved</b> ★ 11")).toMatch(/dots differ/);
  expect(await says(`<span style="color: #555">${line}</span>`)).toMatch(/dots differ/);
  expect(await says(`<style>body { background: #f4f4f4 }</style>${line}`)).toMatch(/dots differ/);
  await page.setViewportSize({ width: 301, height: 80 });
  expect(await says(line)).toBe("it was 300 × 80 and is 301 × 80");
  await page.close();
});
