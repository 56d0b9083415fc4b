// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { storeAudience } from "../../../tests/builders/audience";
import { audience } from "../../../tests/browser/faces/people";
import { reheat, wantRule } from "../../../lib/db/reheat";
import { defaultSettings } from "../../../lib/model/settings";
import { getSettings } from "../../../lib/platform/settings";
import { useSettings } from "../useSettings";
import { HeatSettings } from "./HeatSettings";

const now = Date.now();

function Face() {
  return <HeatSettings settings={useSettings(defaultSettings)} />;
}

const type = async (name: string, text: string) => {
  const field = screen.getByRole("spinbutton", { name });
  await userEvent.clear(field);
  if (text !== "") await userEvent.type(field, text);
};
const save = () => screen.getByRole("button", { name: "Use these" });

beforeEach(() => {
  fakeBrowser.reset();
  localStorage.clear();
  Object.defineProperty(navigator, "locks", {
    configurable: true,
    value: { request: (...given: unknown[]) => (given.at(-1) as () => unknown)() },
  });
});
afterEach(cleanup);

it("stores what is typed, and nothing that will not do", async () => {
  render(<Face />);
  expect(save()).toHaveProperty("disabled", true);
  await type("Weight of a comment", "1.5");
  await userEvent.click(save());
  await screen.findByText(/^Whole numbers from 0 to 100/);
  expect((await getSettings()).weights.comment).toBe(4);
  await type("Weight of a comment", "9");
  await type("Halves every … days", "");
  await userEvent.click(save());
  await screen.findByText(/^Whole numbers from 0 to 100/);
  await type("Halves every … days", "14");
  await userEvent.click(save());
  await waitFor(async () => expect(await getSettings()).toMatchObject({ halfLifeDays: 14, weights: { comment: 9 } }));
  await screen.findByText("In use.");
});

it("shows how far the job is, until it is done", async () => {
  await storeAudience(audience(now), now);
  await wantRule({ ...defaultSettings, halfLifeDays: 14 });
  render(<Face />);
  await screen.findByText(/^Counting again: 0 of \d+ interactions/);
  await reheat();
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
});

it("fills in what Jalin came with", async () => {
  render(<Face />);
  await type("Weight of a share", "50");
  await userEvent.click(screen.getByRole("button", { name: "Defaults" }));
  expect(screen.getByRole("spinbutton", { name: "Weight of a share" })).toHaveProperty("value", "3");
  expect(save()).toHaveProperty("disabled", true);
});
