// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { act, audience } from "../../../../tests/browser/faces/people";
import { storeAudience } from "../../../../tests/builders/audience";
import { plainReader, workOutAll } from "../../../../tests/builders/reader";
import { getContact } from "../../../../lib/db/contacts";
import { db } from "../../../../lib/db/database";
import { FeelingStrip } from "./FeelingStrip";

const now = Date.now();
const bao = "x:x-ngocbao_cafe";
const on = act.bind(undefined, now, "bao", "comment", "grinder");

/** Stores what bao wrote, and has it read. */
async function store(...texts: string[]): Promise<void> {
  await storeAudience([...audience(now), ...texts.map((text, at) => on((at + 1) * 1000, { text }))], now);
  await workOutAll(db, now, plainReader());
}

async function show() {
  const contact = (await getContact(bao)) ?? expect.unreachable();
  return render(<FeelingStrip contact={contact} />);
}

beforeEach(() => localStorage.clear());
afterEach(cleanup);

it("tells a year month by month, and all of it in a sentence", async () => {
  await store("good one", "good too", "a bad one");
  await show();
  const caption = await screen.findByText("Engagement and feeling by month");
  const figure = caption.closest("figure") ?? expect.unreachable();
  const months = within(figure).getAllByRole("listitem");
  expect(months).toHaveLength(12);
  expect(months.at(-1)?.textContent).toMatch(/interactions, 2 positive, 1 negative/);
  expect(within(figure).getByText(/^\d+ texts in 12 months: 2 positive, 1 negative/)).toBeTruthy();
});

it("shows the engagement alone of somebody who only likes", async () => {
  const likes = ["grinder", "rain"] as const;
  await storeAudience(
    likes.map((which) => act(now, "bao", "reaction", which, 1_000, { reaction: "like" })),
    now,
  );
  await show();
  const figure = (await screen.findByText("Engagement by month")).closest("figure") ?? expect.unreachable();
  expect(within(figure).getAllByRole("listitem")).toHaveLength(12);
  expect(within(figure).getByText(/^\d+ interactions in 12 months, without a text/)).toBeTruthy();
  expect(figure.querySelector("svg")).toBeNull();
});

it("shows nothing of somebody who did nothing in a year", async () => {
  await storeAudience([act(now, "bao", "reaction", "grinder", 500 * 86_400_000, { reaction: "like" })], now);
  const { container } = await show();
  // the question is answered before the next one is
  await db.facts.count();
  expect(container.innerHTML).toBe("");
});
