// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { layScreen } from "../../../tests/builders/screen";
import { languageFor } from "../../../lib/words";
import { LanguageProvider } from "../../ui/language";
import { Hours } from "./Hours";

const onOpen = vi.fn<(at: { weekday: number; hour: number }) => void>();
const hours = Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (_hour, hour) => day * hour));

const show = (direction?: "rtl") =>
  render(
    <LanguageProvider language={{ ...languageFor("en", ["en-GB"]), ...(direction && { direction }) }}>
      <Hours label="Hours" hours={hours} onOpen={onOpen} />
    </LanguageProvider>,
  );
const focused = () => document.activeElement?.getAttribute("aria-label");

beforeAll(() => {
  layScreen();
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 640, 300);
});
afterEach(cleanup);

it("is a grid of days and hours, each saying how much was done", () => {
  show();
  expect(screen.getAllByRole("gridcell")).toHaveLength(7 * 24);
  expect(screen.getByRole("gridcell", { name: "Wednesday 14:00 to 15:00: 28 interactions" })).toBeTruthy();
  expect(screen.getByRole("gridcell", { name: "Tuesday 01:00 to 02:00: 1 interaction" })).toBeTruthy();
});

it("is one stop of the keyboard; arrows, Home and End move in it and stay in it", async () => {
  show();
  await userEvent.tab();
  expect(focused()).toMatch(/^Monday 00:00/);
  await userEvent.keyboard("{ArrowUp}{ArrowLeft}");
  expect(focused()).toMatch(/^Monday 00:00/);
  await userEvent.keyboard("{ArrowDown}{ArrowRight}{ArrowRight}");
  expect(focused()).toMatch(/^Tuesday 02:00/);
  await userEvent.keyboard("{End}{ArrowRight}");
  expect(focused()).toMatch(/^Tuesday 23:00/);
  await userEvent.keyboard("{Home}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}");
  expect(focused()).toMatch(/^Sunday 00:00/);
  await userEvent.tab();
  expect(document.activeElement).toBe(document.body);
});

it("opens the list behind an hour by Enter, and none behind an empty one", async () => {
  onOpen.mockReset();
  show();
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  expect(onOpen).not.toHaveBeenCalled();
  await userEvent.keyboard("{ArrowDown}{ArrowRight}{Enter}");
  expect(onOpen).toHaveBeenCalledExactlyOnceWith({ weekday: 1, hour: 1 });
});

it("goes the way it is read", async () => {
  show("rtl");
  await userEvent.tab();
  await userEvent.keyboard("{ArrowLeft}");
  expect(focused()).toMatch(/^Monday 01:00/);
});
