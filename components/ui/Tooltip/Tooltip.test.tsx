// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { IconButton } from "../IconButton/IconButton";
import { Tooltip } from "./Tooltip";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const button = () => screen.getByRole("button");
const rest = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const tip = () => document.querySelector("[role=tooltip]");

/** The focus comes by this key. */
function comeBy(key: string) {
  fireEvent.keyDown(document.body, { key });
  act(() => button().focus());
}

it("shows a button's name to whoever rests on it, and hides it when a key is pressed", async () => {
  render(<IconButton icon="edit" label="Edit" keys="e" />);
  fireEvent.pointerEnter(button());
  await rest(200);
  expect(tip()).toBeNull();
  await rest(400);
  expect(tip()?.textContent).toBe("EditE");
  fireEvent.keyDown(button(), { key: "Escape" });
  expect(tip()).toBeNull();
});

it("stays while the pointer goes on to it", async () => {
  render(<IconButton icon="edit" label="Edit" />);
  fireEvent.pointerEnter(button());
  await rest(600);
  fireEvent.pointerLeave(button());
  fireEvent.pointerEnter(tip() as Element);
  await rest(1000);
  expect(tip()).not.toBeNull();
  fireEvent.pointerLeave(tip() as Element);
  expect(tip()).toBeNull();
});

it("shows where Tab brings the focus, and not where a command does", () => {
  render(<IconButton icon="edit" label="Edit" />);
  comeBy("Escape");
  expect(tip()).toBeNull();
  act(() => button().blur());
  comeBy("Tab");
  expect(tip()?.textContent).toBe("Edit");
});

it("describes what it explains, to everybody", () => {
  render(
    <Tooltip text="Four months in a row">
      <button type="button">Why?</button>
    </Tooltip>,
  );
  comeBy("Tab");
  expect(screen.getByRole("button", { description: "Four months in a row" })).toBeTruthy();
  act(() => button().blur());
  expect(button().hasAttribute("aria-describedby")).toBe(false);
});
