// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { oneStep, workThrough } from "../../../tests/builders/imports";
import { doneByWorker } from "../../../tests/builders/worker";
import { db } from "../../../lib/db/database";
import { send } from "../../../lib/messaging/send";
import { Toasts } from "../../ui/Toast/Toasts";
import { BulkRun } from "../BulkRun/BulkRun";
import { Bulk } from "./Bulk";

vi.mock(import("../../../lib/messaging/send"), async (original) => ({ ...(await original()), send: vi.fn() }));
vi.mock(import("../../../lib/model/bulk"), async (original) => ({ ...(await original()), mostAtOnce: 100 as never }));

const now = Date.UTC(2026, 10, 22);
const people = Array.from({ length: 250 }, (_, at) => `x:${at}`);

beforeEach(async () => {
  localStorage.clear();
  vi.mocked(send).mockReset();
  vi.mocked(send).mockResolvedValue(true);
  const rows = people.map((id) => ({
    is: "capture" as const,
    seenAt: now,
    source: "dom" as const,
    value: { type: "follow" as const, actor: { id: id.slice(2), handle: `person_${id.slice(2)}` } },
  }));
  await storeAudience([{ network: "x", page: "https://x.com/home", rows }], now);
});
afterEach(cleanup);

function show(ids: readonly string[] = people) {
  const nothing = (): void => {};
  return render(
    <Toasts>
      <Bulk selected={new Set(ids)} whom={undefined} halfLifeDays={30} onAdd={nothing} onEnd={nothing} />
      <BulkRun />
    </Toasts>,
  );
}
const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole("button", { name }));
const tagged = async () => (await db.contacts.toArray()).filter(({ tags }) => tags.includes("vip")).length;

async function tag(): Promise<void> {
  await press("Tag");
  await userEvent.type(screen.getByLabelText("Tag name"), "#vip{Enter}");
}

it("tags a few at once, with an undo at the foot", async () => {
  show(people.slice(0, 100));
  await tag();
  await screen.findByText("#vip on 100 contacts");
  expect(await tagged()).toBe(100);
  expect(screen.queryByRole("progressbar")).toBeNull();
});

it("leaves many to the worker: shows how far it is, says what came of it, and takes it back", async () => {
  show();
  await tag();
  const bar = await screen.findByRole("progressbar", { name: "Adding #vip" });
  expect(vi.mocked(send)).toHaveBeenCalledWith({ kind: "work" });
  await oneStep();
  await waitFor(() => expect(bar.getAttribute("aria-valuenow")).toBe("125"));
  await workThrough();
  await screen.findByText(/#vip on 250 contacts/);
  expect(await tagged()).toBe(250);
  await press("Undo");
  await screen.findByRole("progressbar", { name: "Taking it back" });
  await workThrough();
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  expect(await tagged()).toBe(0);
});

/** The second of that name says that it is meant. */
async function remove(): Promise<void> {
  await press("Delete");
  await userEvent.click(screen.getAllByRole("button", { name: "Delete" }).at(-1) ?? document.body);
}

it("deletes a few at once and many by the worker, and takes both back", async () => {
  vi.mocked(send).mockImplementation((message) => doneByWorker(message));
  const { unmount } = show(people.slice(0, 100));
  await remove();
  await screen.findByText("100 contacts deleted");
  expect(await db.contacts.count()).toBe(150);
  await press("Undo");
  await waitFor(async () => expect(await db.contacts.count()).toBe(250));
  unmount();

  show();
  await remove();
  await screen.findByRole("progressbar", { name: "Deleting" });
  expect(await db.contacts.count()).toBe(250);
  await workThrough();
  await screen.findByText("250 contacts deleted");
  expect(await db.contacts.count()).toBe(0);
  await press("Undo");
  await screen.findByRole("progressbar", { name: "Taking it back" });
  await workThrough();
  await waitFor(async () => expect(await db.contacts.count()).toBe(250));
});

it("brings them back where that was asked for while they were being deleted", async () => {
  let begin = (): void => {};
  const waits = new Promise<void>((done) => (begin = done));
  vi.mocked(send).mockImplementation((message) => waits.then(() => doneByWorker(message)));
  show(people.slice(0, 100));
  await remove();
  fireEvent.keyDown(window, { code: "KeyZ", key: "z", ctrlKey: true });
  begin();
  await screen.findByText("Undone");
  expect(await db.contacts.count()).toBe(250);
});

it("deletes nobody while many others are being changed, and says so", async () => {
  vi.mocked(send).mockImplementation((message) => doneByWorker(message));
  show();
  await tag();
  await screen.findByRole("progressbar");
  await remove();
  await screen.findByText(/already\. Try again when it is done/);
  expect(await db.contacts.count()).toBe(250);
});

it("stops, says how far it came, and is not said again once it is closed", async () => {
  const { unmount } = show();
  await tag();
  await screen.findByRole("progressbar");
  await oneStep();
  await press("Cancel");
  await screen.findByText(/Stopped after 200 of 250 contacts/);
  await press("Close");
  expect(screen.queryByText(/Stopped after/)).toBeNull();
  unmount();
  show();
  await waitFor(async () => expect(await db.imports.count()).toBe(1));
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.queryByText(/Stopped after/)).toBeNull();
});

it("says that one is under way already, and keeps what was typed", async () => {
  show();
  await tag();
  await screen.findByRole("progressbar");
  await press("Tag");
  await userEvent.type(screen.getByLabelText("Tag name"), "fair{Enter}");
  await screen.findByText(/already\. Try again when it is done/);
  expect(screen.getByLabelText<HTMLInputElement>("Tag name").value).toBe("fair");
  expect(await db.imports.count()).toBe(1);
});
