// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { Router } from "wouter";
import { atRiskFor, insightsFor } from "../../../tests/builders/insights";
import { layScreen } from "../../../tests/builders/screen";
import { type AtRisk, atRiskOf, type Insights } from "../../../lib/model/insights";
import { languageFor } from "../../../lib/words";
import { hashLocation } from "../../dashboard/location";
import { Toasts } from "../../ui/Toast/Toasts";
import { LanguageProvider } from "../../ui/language";
import type { Behind } from "../behind";
import { rangeBefore, rangeOf } from "../range";
import { Charts } from "./Charts";
import type { Whom } from "./People";

const range = rangeOf({ last: "90d" }, "2026-11-22");
const insights = insightsFor(range);
const before = insightsFor({ ...rangeBefore(range), scale: 0.5 });
const onBehind = vi.fn<(behind: Behind) => void>();

const atRisk = atRiskFor(range);
const show = (given: { insights?: Insights; before?: Insights; atRisk?: AtRisk; whom?: Whom } = {}) =>
  render(
    <LanguageProvider language={languageFor("en", ["en-GB"])}>
      <Router hook={hashLocation}>
        <Toasts>
          <Charts
            first={{ engaged: given.insights, before: given.before, range }}
            insights={given.insights}
            before={given.before}
            atRisk={given.atRisk}
            range={range}
            whom={given.whom}
            onBehind={onBehind}
          />
        </Toasts>
      </Router>
    </LanguageProvider>,
  );
const chart = (name: string) => screen.getByRole("region", { name });
const numbersIn = (name: string) =>
  within(within(chart(name)).getByRole("table"))
    .getAllByRole("row")
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    );

beforeAll(() => {
  layScreen();
  // a drawing asks how wide it may be
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 640, 300);
});
beforeEach(() => onBehind.mockReset());
afterEach(cleanup);

it("says above each drawing what matters in it, beside the time before", () => {
  show({ insights, before });
  expect(
    within(chart("Engagement")).getByText(/^[\d,]+ interactions, \d+% more than in the 90 days before\.$/),
  ).toBeTruthy();
  expect(within(chart("People")).getByText(/^569 people, 243 of them for the first time/)).toBeTruthy();
  expect(within(chart("Sentiment")).getByText(/^Of 926 texts 43% are positive and 22% negative/)).toBeTruthy();
  expect(
    within(chart("Hours of the week")).getByText(
      /^Busiest is Thursday, 10:00 to 11:00.* Of the weekdays Thursday has most: \d+\.$/,
    ),
  ).toBeTruthy();
  expect(within(chart("Networks")).getByText(/^Bluesky brings 44% of it/)).toBeTruthy();
});

it("says nothing of a time before that is not known, or was too little", () => {
  show({ insights });
  expect(within(chart("Engagement")).getByText(/^[\d,]+ interactions\.$/)).toBeTruthy();
  cleanup();
  show({ insights, before: insightsFor({ ...rangeBefore(range), scale: 0.008 }) });
  expect(within(chart("Engagement")).getByText(/, \d+ in the 90 days before\.$/)).toBeTruthy();
});

it("shows the numbers of a drawing as a table, each of them the way to its list", async () => {
  show({ insights, before });
  await userEvent.click(screen.getByRole("button", { name: "As a table: Engagement" }));
  const number = new Intl.NumberFormat("en");
  expect(numbersIn("Engagement")).toEqual(
    insights.buckets.map(({ byClass: { conversation, amplification, reaction } }) =>
      [conversation, amplification, reaction, conversation + amplification + reaction].map((each) =>
        number.format(each),
      ),
    ),
  );
  const row = screen.getByRole("row", { name: /^Week of 7 Sept? 2026/ });
  await userEvent.click(within(row).getByRole("button", { name: /: show amplification, Week of 7 Sept? 2026$/ }));
  expect(onBehind.mock.lastCall?.[0].of).toEqual({
    days: { from: "2026-09-07", to: "2026-09-13" },
    class: "amplification",
  });
  await userEvent.click(screen.getByRole("button", { name: "As a table: Engagement" }));
  expect(within(chart("Engagement")).queryByRole("table")).toBeNull();
});

it("has a table of every drawing", async () => {
  show({ insights, before, atRisk });
  for (const button of screen.getAllByRole("button", { name: /^As a table: / })) await userEvent.click(button);
  expect(screen.getAllByRole("table")).toHaveLength(9);
  expect(numbersIn("Sentiment")[0]).toEqual(
    (["positive", "neutral", "negative", "unsure"] as const).map((each) => String(insights.buckets[0]?.feelings[each])),
  );
  expect(numbersIn("Response time").flat()).toContain("–");
  expect(numbersIn("From stage to stage")).toContainEqual(["184"]);
});

it("opens the list behind a sum, a class or those at risk", async () => {
  show({ insights, before });
  await userEvent.click(within(chart("Engagement")).getByRole("button", { name: /: show Reaction$/ }));
  expect(onBehind.mock.lastCall?.[0].of).toEqual({ class: "reaction" });
  await userEvent.click(within(chart("People")).getByRole("button", { name: /: show New$/ }));
  expect(onBehind.mock.lastCall?.[0].of).toEqual({ who: "new" });
  await userEvent.click(within(chart("People")).getByRole("button", { name: "38: show At risk now" }));
  expect(onBehind.mock.lastCall?.[0].of).toEqual({ where: atRiskOf({}) });
  cleanup();
  const whom = { where: { is: "tag" as const, any: ["vip"] }, network: "x" };
  show({ insights, before, whom });
  await userEvent.click(within(chart("People")).getByRole("button", { name: "38: show At risk now" }));
  expect(onBehind.mock.lastCall?.[0].of).toEqual({ where: atRiskOf(whom) });
});

it("tells how many were at risk when, and who", async () => {
  show({ insights, before, atRisk });
  const drift = within(chart("At risk over time"));
  const last = atRisk.buckets.at(-1)?.count;
  expect(drift.getByText(`${last} people are at risk at the end of these days, 22 at their beginning.`)).toBeTruthy();
  drift.getByRole("application").focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{Enter}");
  expect(onBehind.mock.lastCall?.[0].of).toEqual({ days: { from: "2026-09-07", to: "2026-09-13" }, atRisk: true });
  cleanup();
  show({ insights, before, atRisk: atRiskFor({ ...range, scale: 0 }) });
  expect(within(chart("At risk over time")).getByText(/^Nobody was at risk on these days\./)).toBeTruthy();
});

it("is walked through by arrow keys, and Enter opens the list behind a column", async () => {
  show({ insights, before });
  const drawing = within(chart("Engagement")).getByRole("application");
  drawing.focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  const tip = within(chart("Engagement")).getByRole("status", { hidden: true });
  await waitFor(() => expect(tip.textContent).toMatch(/^Week of 7 Sept? 2026/));
  await userEvent.keyboard("{Enter}");
  expect(onBehind.mock.lastCall?.[0].of).toEqual({ days: { from: "2026-09-07", to: "2026-09-13" } });
});

it("tells who moved from stage to stage, by keyboard too", async () => {
  show({ insights, before });
  const moves = within(chart("From stage to stage"));
  expect(moves.getByText("196 new contacts; 81 steps on, 4 back.")).toBeTruthy();
  moves.getByRole("button", { name: "Acquire to Enhance: 61 people" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(onBehind.mock.lastCall?.[0].of).toEqual({ move: { from: "acquire", to: "enhance" } });
});

it("says where there is nothing to draw, and cannot be saved then", () => {
  show({ insights: insightsFor({ ...range, scale: 0 }) });
  expect(within(chart("Engagement")).getByText("Nobody engaged on these days, as far as Jalin has read.")).toBeTruthy();
  expect(within(chart("Response time")).getByText(/^No question of these days was answered/)).toBeTruthy();
  const button = within(chart("Engagement")).getByRole("button", { name: /^As a table/ });
  expect(button.hasAttribute("disabled")).toBe(true);
});

it("keeps the room of every drawing until its numbers are there", () => {
  show();
  expect(screen.getAllByRole("region").length).toBe(11);
  expect(screen.queryByRole("application")).toBeNull();
});
