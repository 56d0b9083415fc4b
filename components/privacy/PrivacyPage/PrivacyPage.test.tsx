// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { silentAudience } from "../../../tests/browser/faces/privacy";
import { storeAudience } from "../../../tests/builders/audience";
import { layScreen } from "../../../tests/builders/screen";
import { db } from "../../../lib/db/database";
import { setSaved } from "../../../lib/db/profiles";
import { send } from "../../../lib/messaging/send";
import { dayAt } from "../../../lib/model/calendar";
import { getSettings, updateSettings } from "../../../lib/platform/settings";
import { purgeWanted } from "../../../lib/platform/retention";
import { Toasts } from "../../ui/Toast/Toasts";
import { PrivacyPage } from "./PrivacyPage";

vi.mock(import("../../../lib/messaging/send"), async (original) => ({ ...(await original()), send: vi.fn() }));

const now = Date.now();
const day = 86_400_000;
const maya = "bluesky:bluesky-mayaputri.example";
const citra = "bluesky:bluesky-citratetes.example";
const show = () =>
  render(
    <Toasts>
      <PrivacyPage />
    </Toasts>,
  );
const button = (name: RegExp | string) => screen.findByRole("button", { name });
const ask = () => button("Delete them, and keep to this from now on");
const settings = async () => (await getSettings()).retention;

beforeAll(() => {
  layScreen();
  let last: Promise<unknown> = Promise.resolve();
  // how the lock is held may be said between the two
  const request = (...given: unknown[]) => (last = last.then(given.at(-1) as () => Promise<unknown>));
  Object.defineProperty(navigator, "locks", { value: { request } });
});
beforeEach(async () => {
  fakeBrowser.reset();
  localStorage.clear();
  vi.mocked(send).mockReset();
  vi.mocked(send).mockImplementation(() => purgeWanted(() => now) as never);
  await storeAudience(silentAudience(now), now);
});
afterEach(cleanup);

it("shows whom the rule deletes, and deletes them at the user's word", async () => {
  await setSaved(citra, true, { now: now - 800 * day });
  show();
  await screen.findByText("To be deleted now: 10 people with 14 interactions");
  expect(await db.contacts.get("x:x-k_oslo")).toBeDefined();
  await userEvent.click(await button("Show 10 people"));
  await screen.findByRole("list", { name: "To be deleted" });
  await userEvent.click(await ask());
  await screen.findByText("Nobody is silent for so long now.");
  await screen.findByText(/10 people, 14 interactions/);
  expect(await settings()).toMatchObject({ agreed: true });
  const saved = await screen.findByRole("list", { name: "Saved people who are silent" });
  expect(within(saved).getAllByRole("listitem")).toHaveLength(1);
});

it("asks again when the rule changes, for all or for one network", async () => {
  await updateSettings((before) => ({ ...before, retention: { ...before.retention, agreed: true } }));
  show();
  await screen.findByText("Turned on: looked at once a day.");
  await userEvent.selectOptions(screen.getByLabelText("Keep people who are silent for"), "36");
  await screen.findByText("To be deleted now: 2 people with 2 interactions");
  expect(await settings()).toMatchObject({ months: 36, agreed: false });
  await userEvent.selectOptions(screen.getByLabelText("Another time for a network"), "x");
  expect(await settings()).toMatchObject({ networks: { x: 12 } });
  await userEvent.selectOptions(screen.getByLabelText("Keep people of X who are silent for"), "0");
  await waitFor(async () => expect(await settings()).toMatchObject({ networks: { x: 0 } }));
  await userEvent.selectOptions(screen.getByLabelText("Keep people who are silent for"), "0");
  await screen.findByText("Nobody is deleted for being silent.");
});

it("keeps a silent contact at a press, and takes that back", async () => {
  await setSaved(citra, true, { now: now - 800 * day });
  show();
  await userEvent.click(await button("Keep Citra Wening"));
  await screen.findByText("Nobody whom you saved is silent for so long.");
  await userEvent.click(await button("Undo"));
  expect(await button("Keep Citra Wening")).toBeTruthy();
});

it("writes to somebody in the chosen language, with what is filled in, and notes that they were told", async () => {
  const user = userEvent.setup();
  await setSaved(maya, true, { now: now - 40 * day });
  show();
  await screen.findByText("1 person whom you saved more than 30 days ago was not told yet.");
  await user.click(screen.getByRole("radio", { name: /^Sales/ }));
  await user.type(screen.getByLabelText("Who keeps the data"), "Kopi Sore");
  await user.type(screen.getByLabelText("Where people can reach you"), "halo@kopisore.example");
  await waitFor(async () => expect((await getSettings()).notice.reach).toBe("halo@kopisore.example"));
  await user.selectOptions(screen.getByLabelText("Language of the text"), "id");
  await user.click(await button("Copy text for Maya Putri"));
  await screen.findByText("The text for Maya Putri is copied");
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain("Halo Maya Putri,");
  expect(copied).toContain("Kopi Sore. Bisa dihubungi di: halo@kopisore.example");
  expect(copied).toContain("komentar");
  expect(copied).not.toMatch(/[{}]/);
  await user.click(await button("Maya Putri was told today"));
  await screen.findByText("Everybody whom you saved more than 30 days ago was told.");
  expect(await db.contacts.get(maya)).toMatchObject({ informed: dayAt(Date.now()) });
  await user.click(await button("Undo"));
  await button("Maya Putri was told today");
});

it("remembers the user's own text, and gives back the one that comes with Jalin", async () => {
  const user = userEvent.setup();
  show();
  const field = await screen.findByLabelText("Text");
  await user.clear(field);
  await user.type(field, "Dear {{name}");
  await waitFor(async () => expect((await getSettings()).notice.texts.en).toBe("Dear {name}"));
  await user.click(await button("Take the text that comes with Jalin"));
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>("Text").value).toContain("Hello {name},"));
  expect((await getSettings()).notice.texts).toEqual({});
});
