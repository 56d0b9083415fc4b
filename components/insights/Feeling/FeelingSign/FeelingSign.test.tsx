// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { act, audience } from "../../../../tests/browser/faces/people";
import { storeAudience } from "../../../../tests/builders/audience";
import { db } from "../../../../lib/db/database";
import { historyOf } from "../../../../lib/db/history";
import type { Fact } from "../../../../lib/model/facts";
import { Toasts } from "../../../ui/Toast/Toasts";
import { useLive } from "../../../ui/useLive";
import { Intents } from "../Intents/Intents";
import { FeelingSign } from "./FeelingSign";

const now = Date.now();
const bao = "x:x-ngocbao_cafe";

/** What bao wrote last, as a line of the history. */
function Line() {
  const lines = useLive(() => historyOf(bao, { limit: 1 }), []);
  const line = lines?.[0];
  if (!line) return null;
  return (
    <article>
      <FeelingSign id={line.interaction.id} fact={line.fact} />
      <Intents intents={line.fact?.intents} />
    </article>
  );
}
const show = () =>
  render(
    <Toasts>
      <Line />
    </Toasts>,
  );
const sign = (name: string) => screen.findByRole("button", { name });
const latest = async () => (await historyOf(bao, { limit: 1 }))[0]?.interaction.id ?? "";

/** What was read of what bao wrote last. */
async function read(reading: Pick<Fact, "feeling" | "chance" | "intents">): Promise<void> {
  const id = await latest();
  const before = await db.facts.get(id);
  const entry = { month: "2026-11 x 1", who: 1, code: 0, post: 0 };
  await db.facts.put({ ...entry, ...before, id, models: 1, ...reading });
}

beforeEach(async () => {
  await storeAudience([...audience(now), act(now, "bao", "comment", "grinder", 60_000, { text: "it squeaks" })], now);
});
afterEach(cleanup);

it("says what Jalin reckoned and how likely that is", async () => {
  await read({ feeling: "negative", chance: 0.83, intents: ["complaint", "question"] });
  show();
  const button = await sign("Feeling: Negative");
  await userEvent.tab();
  expect(document.activeElement).toBe(button);
  expect(document.querySelector("[role=tooltip]")?.textContent).toBe(
    "Jalin reckoned from the words: negative, very likely (83%).",
  );
  expect(screen.getByRole("list", { name: "What they are after" }).textContent).toBe("Complaint, Question");
});

it("keeps what is neutral or not known for whoever is at the line", async () => {
  show();
  const button = await sign("Feeling: No feeling known");
  expect(button.closest("[data-quiet]")?.getAttribute("data-quiet")).toBe("true");
  await read({ feeling: "unsure", chance: 0.4 });
  expect((await sign("Feeling: Not sure")).closest("[data-quiet]")?.getAttribute("data-quiet")).toBe("false");
  await read({ feeling: "neutral", chance: 0.7 });
  expect((await sign("Feeling: Neutral")).closest("[data-quiet]")?.getAttribute("data-quiet")).toBe("true");
});

it("takes the user's word by the keyboard, at once, and gives it back", async () => {
  await read({ feeling: "negative", chance: 0.83 });
  show();
  (await sign("Feeling: Negative")).focus();
  await userEvent.keyboard("{Enter}");
  await screen.findByRole("menuitemcheckbox", { name: "What Jalin reckons", checked: true });
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(await sign("Feeling: Positive, by you")).toBeTruthy();
  expect((await db.facts.get(await latest()))?.byHand).toBe("positive");
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(await sign("Feeling: Negative")).toBeTruthy();
});

it("leaves it to Jalin again where it is told to", async () => {
  await read({ feeling: "negative", chance: 0.83 });
  show();
  await userEvent.click(await sign("Feeling: Negative"));
  await userEvent.click(await screen.findByRole("menuitemcheckbox", { name: "Neutral" }));
  await userEvent.click(await sign("Feeling: Neutral, by you"));
  await userEvent.click(await screen.findByRole("menuitemcheckbox", { name: "What Jalin reckons" }));
  await sign("Feeling: Negative");
  await waitFor(async () => expect((await db.facts.get(await latest()))?.byHand).toBeUndefined());
});
