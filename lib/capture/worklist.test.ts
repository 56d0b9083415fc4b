// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from "vitest";
import { createWorklist, type Worklist } from "./worklist";

let worklist: Worklist;
let read: Set<Element>;

beforeEach(() => {
  read = new Set();
  document.body.innerHTML = "<main></main>";
  worklist = createWorklist(
    document,
    () => "li",
    (item) => read.has(item),
  );
});

const main = (): Element => document.querySelector("main") as Element;

/** Does all the work there is; the items in order, and how many steps it took. */
function workOff(): { items: Element[]; steps: number } {
  const items: Element[] = [];
  let steps = 0;
  for (; !worklist.isEmpty(); steps += 1) {
    const item = worklist.next();
    if (item) items.push(item);
  }
  return { items, steps };
}

function filled(count: number): Element {
  const list = document.createElement("ul");
  list.innerHTML = "<li><b><i></i></b></li>".repeat(count);
  main().append(list);
  return list;
}

it("takes a large subtree apart and reads in the order of the page", () => {
  const list = filled(3000);
  const whole = [main(), list].map((element) => vi.spyOn(element, "querySelectorAll"));
  worklist.appeared(main());
  const { items, steps } = workOff();
  expect(items).toEqual([...list.children]);
  for (const spy of whole) expect(spy).not.toHaveBeenCalled();
  expect(steps).toBeGreaterThan(3000);
});

it("searches a small subtree in one go", () => {
  filled(20);
  worklist.appeared(main());
  expect(workOff()).toMatchObject({ items: { length: 20 }, steps: 22 });
});

it("finds the item around what changed, once", () => {
  const list = filled(3);
  const second = list.children[1] as Element;
  worklist.touched(second.querySelector("i") as Element);
  worklist.touched(second.querySelector("b") as Element);
  worklist.touched(main());
  expect(workOff().items).toEqual([second]);
});

it("forgets what is no longer in the page", () => {
  const list = filled(2);
  worklist.appeared(list);
  worklist.touched(list.children[0] as Element);
  list.remove();
  expect(workOff().items).toEqual([]);
});

it("reads an item inside of an item with it, not again", () => {
  main().innerHTML = "<ul><li id=outer><ul><li id=inner></li></ul></li></ul>";
  worklist.appeared(main());
  expect(workOff().items.map(({ id }) => id)).toEqual(["outer"]);
});

it("reads of what is shown again only what was not read", () => {
  const list = filled(3);
  read.add(list.children[0] as Element);
  worklist.revealed(list);
  expect(workOff().items).toEqual([list.children[1], list.children[2]]);
});

it("does not grow with a page that changes for hours: it looks through the document once instead", () => {
  const list = filled(5);
  for (let n = 0; n < 30_000; n += 1) worklist.touched(document.createTextNode(String(n)));
  const { items, steps } = workOff();
  expect(items).toEqual([...list.children]);
  expect(steps).toBeLessThan(20_000);
});
