// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Thread } from "./Thread";
import { contactsOf, readItem } from "./read";
import { thread } from "./thread";

const now = Date.UTC(2026, 10, 22, 9);
afterEach(cleanup);

function shown() {
  const { container } = render(<Thread now={now} read={new Set()} />);
  return [...container.querySelectorAll<HTMLElement>("[data-item]")].flatMap((item) => readItem(item) ?? []);
}

it("reads what the thread shows, and no reply before it is opened", () => {
  const read = shown();
  expect(read.length).toBe(thread.comments.length + thread.acts.length);
  expect(read[0]).toMatchObject({ type: "comment", who: { name: "Maya Larasati" } });
  expect(read[0]?.text).toMatch(/ninety cups/);
});

it("makes contacts by the rules that hold everywhere: who came back in another way is further", () => {
  const people = contactsOf(shown(), now);
  const of = (name: string) => people.find((each) => each.name === name);
  expect(people[0]?.name).toBe("Inês Carvalhosa");
  expect(of("Tomo Kuswara")?.stage).toBe("acquire");
  expect(of("Maya Larasati")?.counts).toEqual({ comment: 1, reaction: 1 });
  expect(of("Daun Pagi")?.counts).toEqual({ reaction: 1 });
});

it("counts once what is read twice", () => {
  const read = shown();
  expect(contactsOf([...read, ...read], now)).toEqual(contactsOf(read, now));
});
