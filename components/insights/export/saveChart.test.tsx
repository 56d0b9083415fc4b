// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { textsOf } from "../numbers";
import { csvFile } from "./saveChart";
import { pictureOf } from "./standalone";

afterEach(() => {
  document.body.innerHTML = "";
  document.head.innerHTML = "";
});

/** A drawing whose colours come from a stylesheet, as those of the page do. */
function drawing(): SVGSVGElement {
  document.head.innerHTML = `<style>
    .card { background: rgb(250, 250, 250); color: rgb(10, 20, 30); }
    .bar { fill: rgb(1, 2, 3); }
    .cursor { fill: rgb(9, 9, 9); }
  </style>`;
  document.body.innerHTML = `<div class="card"><svg width="300" height="100" role="application" tabindex="0">
    <title></title><rect class="bar" data-look="conversation" width="10" height="20" style="cursor: pointer"/>
    <path class="recharts-tooltip-cursor cursor"/><text aria-hidden="true">Nov</text></svg></div>`;
  return document.querySelector("svg") ?? expect.unreachable("no drawing");
}

it("makes a picture that needs nothing of the page", () => {
  const { text, width, height } = pictureOf(drawing(), { title: "Engagement <3", says: "12 interactions.", kinds: [] });
  expect(text).not.toMatch(/var\(|class=|tabindex|role=|aria-|data-|style=|tooltip/);
  expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(text).toContain(">Engagement &lt;3</text>");
  expect(text).toContain(">12 interactions.</text>");
  expect(text).toContain(">Nov</text>");
  expect(text).toMatch(/<rect[^>]* width="10"[^>]* fill="rgb\(1, 2, 3\)"/);
  expect(text).toMatch(/<rect[^>]* fill="rgb\(250, 250, 250\)"/);
  expect([width, height]).toEqual([332, 188]);
  expect(new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror")).toBeNull();
});

it("leaves the drawing in the page as it is", () => {
  const svg = drawing();
  const was = svg.outerHTML;
  pictureOf(svg, { title: "", says: "", kinds: [] });
  expect(svg.outerHTML).toBe(was);
});

it("says what its colours mean", () => {
  const svg = drawing();
  const { text } = pictureOf(svg, { title: "", says: "", kinds: [{ swatch: null, text: "Conversation 12" }] });
  expect(text).toContain(">Conversation 12</text>");
});

it("has room for all that its colours mean, and for a long heading", () => {
  const kinds = ["Percakapan 12.480", "Penguatan 1.204", "Reaksi 48.010", "Berisiko sekarang 38"];
  const given = { says: "", kinds: kinds.map((each) => ({ swatch: null, text: each })) };
  const { text, width, height } = pictureOf(drawing(), {
    title: "Perpindahan dari tahap ke tahap berikutnya",
    ...given,
  });
  const picture = new DOMParser().parseFromString(text, "image/svg+xml");
  const texts = [...picture.querySelectorAll("text")].filter(({ textContent }) => textContent !== "Nov");
  expect(texts.slice(-kinds.length).map(({ textContent }) => textContent)).toEqual(kinds);
  for (const each of texts) {
    expect(Number(each.getAttribute("x")) + 7 * (each.textContent?.length ?? 0)).toBeLessThanOrEqual(width);
    expect(Number(each.getAttribute("y"))).toBeLessThan(height);
  }
  const [from, until] = [picture.querySelector("svg svg"), texts.at(-kinds.length)];
  expect(Number(from?.getAttribute("y"))).toBeGreaterThan(Number(texts[1]?.getAttribute("y")));
  expect(Number(from?.getAttribute("y")) + 100).toBeLessThan(Number(until?.getAttribute("y")));
});

it("makes a table of the numbers, as spreadsheets read them and none runs them", async () => {
  const file = await csvFile(
    textsOf({
      of: "Day",
      columns: ["Conversation", "Half within"],
      rows: [
        { id: "a", name: "1 Nov 2026", cells: [{ value: 1204, text: "1,204" }, { value: undefined }] },
        { id: "b", name: "=HYPERLINK()", cells: [{ value: 0 }, { value: 0.5, text: "50%" }] },
      ],
    }),
  );
  expect(await file.text()).toBe('Day,Conversation,Half within\r\n1 Nov 2026,1204,\r\n"\'=HYPERLINK()",0,0.5\r\n');
});
