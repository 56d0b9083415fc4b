/** The states of the page of backups: making one, locking, and from the file back into the database. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import type { State } from "./state";

/** Makes a backup in the page and answers with the file. */
export async function makeBackup(page: Page): Promise<{ name: string; buffer: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^(?:Back up now|Cadangkan sekarang)$/ }).click(),
  ]);
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
}

export async function chooseBackup(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/zip", buffer });
}

/** No backup was ever made or put back, and none is locked. It runs in the page. */
async function asAtFirst(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { remove(keys: string[]): Promise<void> } } };
  };
  await chrome.storage.local.remove(["backups", "restored"]);
  await new Promise((resolve) => {
    indexedDB.deleteDatabase("jalin-lock").addEventListener("success", resolve);
  });
}

/** The last restore was lost, and nobody has seen that. It runs in the page. */
async function lost(is: "gone" | "updated"): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set(values: object): Promise<void> } } };
  };
  await chrome.storage.local.set({ restored: { id: "lost", mode: is === "gone" ? "whole" : "joined", is } });
}

export function backupStates(busy: Partial<State>): State[] {
  const settle = (page: Page) => page.waitForTimeout(500);
  const made = async (page: Page) => {
    await settle(page);
    await makeBackup(page);
    await page.getByText(/^(?:Last backup|Cadangan terakhir)/).waitFor();
  };
  const ready = async (page: Page) => {
    await settle(page);
    const { name, buffer } = await makeBackup(page);
    await chooseBackup(page, name, buffer);
    await page.getByRole("button", { name: /^(?:Do not restore|Jangan pulihkan)$/ }).waitFor();
    await settle(page);
  };
  const damaged = async (page: Page) => {
    await settle(page);
    const { name, buffer } = await makeBackup(page);
    const at = buffer.indexOf("tables/interactions.ndjson") + 120;
    buffer[at] = (buffer[at] ?? 0) ^ 1;
    await chooseBackup(page, name, buffer);
    await page.getByText(/is damaged|rusak/).waitFor();
  };
  const locking = async (page: Page) => {
    await settle(page);
    await page.getByRole("button", { name: /^(?:Lock backups|Kunci cadangan)$/ }).click();
    await settle(page);
  };
  const locked = async (page: Page) => {
    await locking(page);
    for (const field of await page.locator("input[type=password]").all()) await field.fill("kopi susu gula aren");
    await page.getByRole("button", { name: /^(?:Lock|Kunci)$/ }).click();
    await page.getByRole("button", { name: /^(?:Stop locking|Berhenti mengunci)$/ }).waitFor();
  };
  const needed = async (page: Page) => {
    await locked(page);
    const { name, buffer } = await makeBackup(page);
    await chooseBackup(page, name, buffer);
    await page.getByRole("button", { name: /^(?:Open|Buka)$/ }).waitFor();
    await settle(page);
  };
  const found = (is: "gone" | "updated") => async (page: Page) => {
    await page.evaluate(lost, is);
    await page.reload();
    await page.getByRole("button", { name: /^(?:Close|Tutup)$/ }).waitFor();
    await settle(page);
  };
  const stuck: State["before"] = (faces) => faces.stuckRestore();
  const at: Partial<State> = {
    ...busy,
    path: "dashboard.html#/data/backup",
    size: [1280, 1200],
    before: asAtFirst,
    afterwards: settle,
  };
  const id = { language: "id" as const };
  const dark = { dark: true };
  return [
    { name: "backup", ...at },
    { name: "dark-backup", ...at, ...dark },
    { name: "id-backup", ...at, ...id },
    { name: "narrow-backup", ...at, size: [320, 1600] },
    { name: "zoom-backup", ...at, size: [640, 400] },
    { name: "backup-made", ...at, afterwards: made },
    { name: "backup-ready", ...at, afterwards: ready },
    { name: "dark-backup-ready", ...at, ...dark, afterwards: ready },
    { name: "id-backup-ready", ...at, ...id, afterwards: ready },
    { name: "backup-480", ...at, afterwards: ready, size: [479, 1600] },
    { name: "rtl-backup", ...at, pseudo: "rtl" },
    { name: "backup-damaged", ...at, afterwards: damaged },
    { name: "backup-locking", ...at, afterwards: locking },
    { name: "id-backup-locking", ...at, ...id, afterwards: locking },
    { name: "backup-locked", ...at, afterwards: locked },
    { name: "backup-needed", ...at, afterwards: needed },
    { name: "backup-gone", ...at, afterwards: found("gone") },
    { name: "dark-backup-gone", ...at, ...dark, afterwards: found("gone") },
    { name: "id-backup-updated", ...at, ...id, afterwards: found("updated") },
    { name: "backup-stuck", ...at, before: stuck },
    { name: "id-backup-stuck", ...at, ...id, before: stuck },
  ].map((state) => state as State);
}
