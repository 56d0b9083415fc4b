// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { Router } from "wouter";
import { act } from "../../../tests/browser/faces/people";
import { storeAudience } from "../../../tests/builders/audience";
import { workOutAll } from "../../../tests/builders/reader";
import { layScreen } from "../../../tests/builders/screen";
import { db } from "../../../lib/db/database";
import { saveSegment } from "../../../lib/db/segments";
import { goTo, hashLocation } from "../../dashboard/location";
import { Toasts } from "../../ui/Toast/Toasts";
import { InsightsPage } from "./InsightsPage";

const now = Date.now();
const day = 86_400_000;

const show = () =>
  render(
    <Router hook={hashLocation}>
      <Toasts>
        <InsightsPage params={{}} halfLifeDays={30} />
      </Toasts>
    </Router>,
  );
const says = (text: RegExp) => within(screen.getByRole("region", { name: "Engagement" })).findByText(text);

beforeAll(() => {
  layScreen();
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 640, 300);
});
beforeEach(() => {
  localStorage.clear();
  goTo("/insights", { replace: true });
});
afterEach(cleanup);

/** Two things of this month, and one of the month before. */
async function storeSeen(): Promise<void> {
  await storeAudience(
    [
      act(now, "maya", "comment", "launch", 2 * day, { text: "Where can I buy it?" }),
      act(now, "maya", "share", "launch", 2 * day),
      act(now, "tomo", "comment", "video", 40 * day, { text: "Nice" }),
    ],
    now,
  );
  await workOutAll(db, now);
}

it("offers the networks where nothing was ever read", async () => {
  await storeAudience([], now);
  show();
  expect(await screen.findByRole("heading", { name: "Numbers appear after the first post you open" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Choose networks" }));
  expect(location.hash).toBe("#/networks");
});

it("counts what the address asks, and what is chosen goes into the address", async () => {
  await storeSeen();
  show();
  await screen.findByRole("region", { name: "Engagement" });
  expect(await says(/^2 interactions, 1 in the 30 days before\./)).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText("Days"), "Last 90 days");
  expect(location.hash).toBe("#/insights?last=90d");
  expect(await says(/^3 interactions/)).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText("Network"), "YouTube");
  expect(location.hash).toBe("#/insights?last=90d&network=youtube");
  expect(await says(/^1 interaction,/)).toBeTruthy();
});

it("counts those of a segment", async () => {
  await storeSeen();
  const { segment } = await saveSegment({ name: "Sharers", where: { is: "class", any: ["amplification"] } }, { now });
  goTo(`/insights?last=90d&segment=${segment.id}`, { replace: true });
  show();
  await screen.findByRole("region", { name: "Engagement" });
  expect(await says(/^2 interactions\b/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLSelectElement>("Segment").selectedOptions[0]?.textContent).toBe("Sharers");
});

it("opens the people behind a number beside the page, and gives the focus back", async () => {
  await storeSeen();
  show();
  await screen.findByRole("region", { name: "Engagement" });
  await says(/^2 interactions/);
  const number = screen.getByRole("button", { name: "1: show Amplification" });
  await userEvent.click(number);
  const drawer = await screen.findByRole("dialog", { name: "Amplification" });
  expect(await within(drawer).findByText("1 person")).toBeTruthy();
  expect(within(drawer).getAllByText("1 interaction")).toHaveLength(2);
  expect(within(drawer).getByRole("link", { name: /Maya/ }).getAttribute("href")).toMatch(/^#\/contacts\//);
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(document.activeElement).toBe(number);
});

it("says where the chosen days hold nothing, and offers more of them", async () => {
  await storeSeen();
  goTo("/insights?from=2020-01-01&to=2020-01-07", { replace: true });
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Show 12 months" }));
  expect(location.hash).toBe("#/insights?last=12m");
});

it("keeps whom and which network where more days are taken, and offers everybody there", async () => {
  await storeSeen();
  const { segment } = await saveSegment({ name: "Sharers", where: { is: "class", any: ["amplification"] } }, { now });
  goTo(`/insights?last=7d&segment=${segment.id}&network=youtube`, { replace: true });
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Show 12 months" }));
  expect(location.hash).toBe(`#/insights?segment=${segment.id}&network=youtube&last=12m`);
  await userEvent.click(await screen.findByRole("button", { name: "Show everybody" }));
  expect(location.hash).toBe("#/insights?last=12m");
  await screen.findByRole("region", { name: "Engagement" });
  expect(await says(/^3 interactions/)).toBeTruthy();
});

it("shows moves of days on which nobody engaged", async () => {
  await storeSeen();
  const identityId = (await db.contacts.toArray()).find(({ name }) => name.startsWith("Tomo"))?.id ?? "";
  const at = Date.UTC(2025, 0, 3);
  await db.activity.add({ at, identityId, deed: { is: "stage", from: "acquire", to: "enhance", by: "you" } });
  goTo("/insights?from=2025-01-01&to=2025-01-07", { replace: true });
  show();
  expect(await screen.findByRole("heading", { name: "Nothing on these days" })).toBeTruthy();
  expect(await screen.findByRole("region", { name: "From stage to stage" })).toBeTruthy();
  expect(screen.queryByRole("region", { name: "Response time" })).toBeNull();
});
