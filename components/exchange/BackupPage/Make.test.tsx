// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { db } from "../../../lib/db/database";
import type { StoredKey } from "../../../lib/db/lockKey";
import { wantRestore } from "../../../lib/db/restore";
import type { MadeBackup, makeBackup } from "../../../lib/exchange/backup/file";
import { Make } from "./Make";

const { makes, storedLockKey } = vi.hoisted(() => ({
  makes: vi.fn<typeof makeBackup>(),
  storedLockKey: vi.fn<() => Promise<StoredKey | undefined>>(),
}));
vi.mock("../../../lib/db/lockKey", () => ({ storedLockKey }));
vi.mock("../../../lib/exchange/backup/file", () => ({ makeBackup: makes }));
vi.mock("../../../lib/platform/self", () => ({ jalinVersion: () => "0.1.0" }));
vi.mock("../../ui/saveFile", () => ({ saveFile: () => undefined }));

const made: MadeBackup = {
  file: new Blob(["x"]),
  name: "Jalin 2026-11-22.jalin",
  rows: 3,
  leave: async () => undefined,
};
const key = { rounds: 1 } as StoredKey;

beforeEach(async () => {
  fakeBrowser.reset();
  makes.mockReset().mockResolvedValue(made);
  storedLockKey.mockReset().mockResolvedValue(undefined);
  await db.queue.clear();
});
afterEach(cleanup);

const button = () => screen.findByRole("button", { name: "Back up now" });
const press = async () => userEvent.click(await button());

it("locks with the key that is there when it begins", async () => {
  render(<Make isLocked={false} />);
  await button();
  // set in another tab meanwhile
  storedLockKey.mockResolvedValue(key);
  await press();
  await screen.findByText(/Jalin 2026-11-22\.jalin is in your downloads/);
  expect(makes).toHaveBeenCalledWith(expect.objectContaining({ key }));
});

it("makes none where it can't be known whether it is to be locked", async () => {
  storedLockKey.mockRejectedValue(new Error("planted"));
  render(<Make isLocked />);
  await press();
  await screen.findByText(/could not be made/);
  expect(makes).not.toHaveBeenCalled();
});

it("goes on while other pages are looked at", async () => {
  let finish: (made: MadeBackup) => void = () => undefined;
  makes.mockReturnValue(new Promise((resolve) => (finish = resolve)));
  const { unmount } = render(<Make isLocked={false} />);
  await press();
  await screen.findByRole("progressbar");
  unmount();
  expect(makes.mock.lastCall?.[0].signal?.aborted).toBe(false);
  render(<Make isLocked={false} />);
  await screen.findByRole("progressbar");
  await act(async () => finish(made));
  await screen.findByText(/is in your downloads/);
});

it("waits for a restore", async () => {
  await wantRestore({ file: "taken", of: 9 });
  render(<Make isLocked={false} />);
  await screen.findByText(/is being restored/);
  expect(await button()).toHaveProperty("disabled", true);
});
