// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { db } from "../../../lib/db/database";
import { reportHealth } from "../../../lib/db/health";
import { languageFor } from "../../../lib/words";
import { LanguageProvider } from "../../ui/language";
import { NetworkStatus } from "./NetworkStatus";

const minute = 60_000;
beforeEach(() => db.siteHealth.clear());
afterEach(cleanup);

function show(isOn = true, language: "en" | "id" = "en") {
  return render(
    <LanguageProvider language={languageFor(language, [])}>
      <NetworkStatus network="x" isOn={isOn} />
    </LanguageProvider>,
  );
}

it("follows the database as pages report", async () => {
  show();
  expect(await screen.findByText("Nothing read yet")).toBeTruthy();
  await reportHealth("x", { at: Date.now() - 2.9 * minute, read: 1204, problems: {} });
  expect(await screen.findByText("Reading well · 1,204 read · last 2 minutes ago")).toBeTruthy();
  await reportHealth("x", { at: Date.now(), read: 0, problems: { "no-id": 3, "no-author": 90, "odd-one": 1 } });
  expect(
    await screen.findByText(
      "Partly: 94 of 1,298 could not be read in 7 days (90 without an author, 3 that cannot be told apart, 1 for another reason)",
    ),
  ).toBeTruthy();
  const at = Date.now();
  await reportHealth("x", { at, read: 0, problems: { "layout-changed": 1 }, page: { kind: "post", went: "changed" } });
  expect(
    await screen.findByText(`Layout changed on post pages since ${languageFor("en", []).speech.date(at)}`),
  ).toBeTruthy();
  await reportHealth("x", { at, read: 30_000, problems: {}, page: { kind: "post", went: "read" } });
  expect(await screen.findByText(/^Reading well/)).toBeTruthy();
});

it("says that nothing at all could be read", async () => {
  await reportHealth("x", { at: Date.now(), read: 0, problems: { threw: 2 } });
  show(true, "id");
  expect(
    await screen.findByText("Tidak terbaca: 2 dari 2 tidak bisa dibaca dalam 7 hari (2 gagal dibaca Jalin)"),
  ).toBeTruthy();
});

it("says nothing of a network that is off", async () => {
  await reportHealth("x", { at: Date.now(), read: 3, problems: {} });
  const { container } = show(false);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(container.textContent).toBe("");
});
