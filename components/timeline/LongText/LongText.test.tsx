// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { LongText } from "./LongText";

/** Rooms of elements, and the browser that has laid them out. */
const room = { scrollHeight: 0, clientHeight: 60 };
const watched = new Set<Element>();
let speak: () => void = () => {};
globalThis.ResizeObserver = class {
  constructor(heard: ResizeObserverCallback) {
    speak = () =>
      heard(
        [...watched].map((target) => ({ target }) as ResizeObserverEntry),
        this,
      );
  }
  observe(element: Element): void {
    for (const side of ["scrollHeight", "clientHeight"] as const)
      Object.defineProperty(element, side, { get: () => room[side], configurable: true });
    watched.add(element);
  }
  unobserve(element: Element): void {
    watched.delete(element);
  }
  disconnect(): void {
    throw new Error("others are still watched");
  }
};
const laidOut = (scrollHeight: number): void => {
  room.scrollHeight = scrollHeight;
  act(() => speak());
};

afterEach(cleanup);

it("offers the rest of a text that is cut off, as long as it is", async () => {
  const { rerender } = render(<LongText text="Which roast was this?" />);
  laidOut(40);
  expect(screen.queryByRole("button")).toBeNull();
  // the window became narrower
  laidOut(120);
  await userEvent.click(screen.getByRole("button", { expanded: false }));
  // all of it is shown: it can be folded again, whatever room it has
  laidOut(60);
  await userEvent.click(screen.getByRole("button", { expanded: true }));
  rerender(<LongText text="Fine." />);
  laidOut(20);
  expect(screen.queryByRole("button")).toBeNull();
  cleanup();
  expect(watched.size).toBe(0);
});
