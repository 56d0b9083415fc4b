// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { hear } from "../../../tests/builders/heard";
import { layScreen } from "../../../tests/builders/screen";
import { getContact } from "../../../lib/db/contacts";
import { defaultSettings } from "../../../lib/model/settings";
import { Toasts } from "../../ui/Toast/Toasts";
import { Interests } from "./Interests";

const settings = vi.hoisted(() => ({ specialInterests: false }));
vi.mock("../../settings/useSettings", () => ({ useSettingsHere: () => ({ ...defaultSettings, ...settings }) }));

const now = Date.now();
const day = 86_400_000;
const said: [who: string, text: string, post: string][] = [
  ["rani", "anggrek hitam cantik", "1"],
  ["rani", "anggrek hitam lagi, #gereja", "2"],
  ["rani", "kopi dan #gereja", "3"],
  ["rani", "kopi lagi", "4"],
  ["budi", "kopi", "1"],
  ["citra", "kopi", "1"],
];

beforeAll(async () => {
  layScreen();
  await hear(
    "x",
    said.map(([who, text, post], at) => ({ who, text, post, ago: (said.length - at) * day })),
    { now },
  );
});
afterEach(() => {
  cleanup();
  settings.specialInterests = false;
});

async function show(id: string): Promise<void> {
  const contact = await getContact(id);
  if (!contact) throw new Error("nobody");
  render(
    <Toasts>
      <Interests contact={contact} halfLifeDays={30} />
    </Toasts>,
  );
}

test("what somebody comes back to stands there, what others say less of first, and opens what they said", async () => {
  await show("x:rani");
  const chips = await screen.findAllByRole("button");
  expect(chips.map(({ textContent }) => textContent?.replace(/^.*?\d+ */, ""))).toEqual([
    "anggrek hitam, on 2 posts",
    "kopi, on 2 posts",
  ]);
  await userEvent.click(screen.getByRole("button", { name: /anggrek/ }));
  const texts = within(screen.getByRole("group", { name: "What they said about “anggrek hitam”" }));
  expect(await texts.findAllByRole("article")).toHaveLength(2);
  expect(texts.getByText("anggrek hitam cantik")).toBeTruthy();
});

test("topics that laws protect are there only where somebody asked for them", async () => {
  settings.specialInterests = true;
  await show("x:rani");
  expect(await screen.findByRole("button", { name: /#gereja, on 2 posts/ })).toBeTruthy();
});

test("of whom there is one text nothing is said", async () => {
  await show("x:budi");
  expect(screen.queryByRole("heading")).toBeNull();
});
