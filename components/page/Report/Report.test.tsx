// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { pageState } from "../../../tests/browser/faces/states";
import { db } from "../../../lib/db/database";
import { reportHealth } from "../../../lib/db/health";
import type { PageSkeleton } from "../../../lib/messaging/protocol";
import { languageFor } from "../../../lib/words";
import { LanguageProvider } from "../../ui/language";
import { saveFile } from "../../ui/saveFile";
import { Report } from "./Report";

vi.mock("../../ui/saveFile", () => ({ saveFile: vi.fn() }));

const page = pageState({ state: "layout-changed", people: [], read: 0, readByType: {} });
const skeleton: PageSkeleton = { text: "html [lang]\n body > div [class] …", language: "id", expected: 7 };
const asked = vi.fn<(tab: number, message: unknown) => Promise<unknown>>();

beforeEach(async () => {
  asked.mockReset().mockResolvedValue({ value: skeleton });
  Object.assign(fakeBrowser.tabs, { sendMessage: asked });
  fakeBrowser.runtime.getManifest = () => ({ version: "1.2.3" }) as never;
  await db.siteHealth.clear();
});
afterEach(cleanup);

function show(language: "en" | "id" = "en") {
  return render(
    <LanguageProvider language={languageFor(language, [])}>
      <Report page={page} tabId={4} />
    </LanguageProvider>,
  );
}

const preview = async (name = "The whole report") =>
  (await screen.findByRole<HTMLTextAreaElement>("textbox", { name })).value;

it("shows all that it would pass on: what is needed to mend the reader, and nothing that says who or where", async () => {
  const now = Date.now();
  await reportHealth("bluesky", { at: now, read: 5, problems: { "no-author": 9, "no-id": 3, "layout-changed": 1 } });
  show();
  const text = await preview();
  expect(asked).toHaveBeenCalledExactlyOnceWith(4, { kind: "ask-skeleton" }, { frameId: 0 });
  for (const line of ["Jalin 1.2.3", "Network: bluesky", "Kind of page: post", "Language of the page: id"])
    expect(text.split("\n")).toContain(line);
  for (const line of ["Items expected: 7", "Items read: 0", "Problems in 7 days: no-author 9, no-id 3"])
    expect(text.split("\n")).toContain(line);
  expect(text).toContain(skeleton.text);
  expect(page.url).toBe("https://bsky.app/profile/kopisore.example/post/launch");
  for (const part of ["bsky", "profile", "kopisore", "launch"]) expect(text).not.toContain(part);
  screen.getByText(/Nothing is sent anywhere by itself/);
});

it("copies what it shows, and saves the same", async () => {
  const user = userEvent.setup();
  show();
  const text = await preview();
  await user.click(screen.getByRole("button", { name: "Copy report" }));
  await screen.findByText("Copied");
  await expect(navigator.clipboard.readText()).resolves.toBe(text);
  await user.click(screen.getByRole("button", { name: "Save report" }));
  const [file, name] = vi.mocked(saveFile).mock.lastCall ?? [];
  expect(name).toBe("jalin-bluesky-post.txt");
  await expect(file?.text()).resolves.toBe(text);
});

it("says so where the browser refuses to copy", async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
  show();
  await user.click(await screen.findByRole("button", { name: "Copy report" }));
  expect(await screen.findByText(/did not allow to copy/)).toBeTruthy();
  expect(screen.queryByText("Copied")).toBeNull();
});

it("says so where the page does not answer", async () => {
  asked.mockResolvedValue(undefined);
  show();
  await screen.findByText(/The page did not answer/);
  expect(screen.queryByRole("button")).toBeNull();
});

it("speaks the language chosen", async () => {
  show("id");
  await expect(preview("Seluruh laporan")).resolves.toMatch(/Jaringan: bluesky[^]*html \[lang\]/);
  screen.getByRole("button", { name: "Salin laporan" });
  screen.getByText(/Tidak ada yang terkirim dengan sendirinya/);
});
