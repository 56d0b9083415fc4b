// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { db } from "../../../lib/db/database";
import { addPerson } from "../../../lib/db/people";
import { endRestore, noteFailed, type RestoreState, restoring, wantRestore } from "../../../lib/db/restore";
import { NoBackupError } from "../../../lib/exchange/backup/errors";
import type { takeBackup, TakenBackup } from "../../../lib/exchange/backup/file";
import type { RestoreOutcome } from "../../../lib/messaging/protocol";
import { noteOutcome, restoreOutcome } from "../../../lib/platform/restored";
import { Restore } from "./Restore";

const takes = vi.hoisted(() => vi.fn<typeof takeBackup>());
vi.mock("../../../lib/exchange/backup/file", () => ({ takeBackup: takes }));
// no browser, no files of ours
vi.mock("../../../lib/exchange/backup/scratch", async (original) => ({
  ...(await original<object>()),
  browserScratch: { remove: () => Promise.resolve() },
}));

const now = Date.UTC(2026, 10, 22);

beforeEach(async () => {
  fakeBrowser.reset();
  takes.mockReset().mockRejectedValue(new NoBackupError());
  await Promise.all(db.tables.map((table) => table.clear()));
});
afterEach(cleanup);

async function failing(): Promise<RestoreState> {
  const state = await wantRestore({ file: "taken", of: 9 });
  for (let times = 0; times < 3; times += 1) await noteFailed(state.id, "full");
  return state;
}

const press = (name: string) => screen.findByRole("button", { name }).then((button) => userEvent.click(button));

const choose = async () =>
  userEvent.upload(await screen.findByLabelText("Backup file"), new File(["x"], "a.zip"), { applyAccept: false });

async function over(state: RestoreState, is: RestoreOutcome["is"]): Promise<void> {
  await noteOutcome({ id: state.id, mode: state.mode, is });
  await db.transaction("rw", db.tables, () => endRestore(state, db));
}

it("says why one is stuck, and tries it again", async () => {
  await failing();
  render(<Restore />);
  await screen.findByText(/there is no room on the disk/);
  await press("Try again");
  await screen.findByRole("progressbar", { name: "Restoring" });
  expect((await restoring())?.failed).toBeUndefined();
});

it("stops one that is stuck: an empty database is empty again", async () => {
  await failing();
  await addPerson({ name: "Dian Puspa" }, { now });
  render(<Restore />);
  await press("Stop");
  await screen.findByText("Restoring was stopped. Jalin is empty again.");
  expect(await db.contacts.count()).toBe(0);
  expect(await restoring()).toBeUndefined();
});

it("cancels one that goes on: what is in a filled database stays", async () => {
  await addPerson({ name: "Dian Puspa" }, { now });
  await wantRestore({ file: "taken", of: 9 });
  render(<Restore />);
  await press("Cancel");
  await screen.findByText(/What was in by then stays in, the rest is not in/);
  expect(await db.contacts.count()).toBe(1);
});

it.each([
  ["done", "The backup is restored."],
  ["gone", /was not restored: the browser removed/],
  ["updated", /was not restored: Jalin was updated/],
] as const)("tells what became of one: %s", async (is, text) => {
  const state = await wantRestore({ file: "taken", of: 9 });
  render(<Restore />);
  await screen.findByRole("progressbar", { name: "Restoring" });
  await over(state, is);
  expect(await screen.findByText(text)).toBeDefined();
});

it("tells whoever comes later that one was not restored, until another is chosen", async () => {
  const state = await wantRestore({ file: "taken", of: 9 });
  await over(state, "gone");
  render(<Restore />);
  await screen.findByText(/was not restored: the browser removed/);
  await choose();
  await waitFor(async () => expect(await restoreOutcome()).toBeUndefined());
});

it("is told no more once it was closed", async () => {
  const state = await wantRestore({ file: "taken", of: 9 });
  await over(state, "updated");
  const { unmount } = render(<Restore />);
  await screen.findByText(/was not restored: Jalin was updated/);
  await press("Close");
  expect(screen.queryByText(/was not restored/)).toBeNull();
  expect(await restoreOutcome()).toBeUndefined();
  unmount();
});

it("comes with its settings where that was said, though something was read meanwhile", async () => {
  const manifest = { format: 1, schema: 1, app: "0.1.0", madeAt: now, tables: [] };
  takes.mockResolvedValue({
    manifest,
    total: 9,
    copy: "taken",
    leave: async () => undefined,
  } as unknown as TakenBackup);
  render(<Restore />);
  await choose();
  await screen.findByText(/^Jalin is empty: after this it holds what this backup holds, with its settings/);
  await addPerson({ name: "Dian Puspa" }, { now });
  await press("Restore");
  await screen.findByRole("progressbar", { name: "Restoring" });
  expect(await restoring()).toMatchObject({ mode: "joined", withSettings: true });
});
