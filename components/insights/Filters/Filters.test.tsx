// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import type { InsightsView } from "../../dashboard/routes";
import { rangeOf } from "../range";
import { Filters } from "./Filters";

const today = "2026-11-22";
const segments = [{ id: "s1", name: "Brewers", where: { is: "saved" as const }, createdAt: 1, changedAt: 1 }];
const onChange = vi.fn<(view: InsightsView) => void>();

function choosing(view: InsightsView): void {
  onChange.mockReset();
  cleanup();
  render(<Filters {...{ view, today, segments, onChange }} range={rangeOf(view, today)} />);
}
const choose = (label: string, option: string) => userEvent.selectOptions(screen.getByLabelText(label), option);

afterEach(cleanup);

it("changes one thing and keeps the others", async () => {
  choosing({ network: "bluesky" });
  await choose("Days", "Last 90 days");
  expect(onChange).toHaveBeenLastCalledWith({ network: "bluesky", last: "90d" });
  choosing({ network: "bluesky", last: "90d" });
  await choose("Segment", "Brewers");
  expect(onChange).toHaveBeenLastCalledWith({ network: "bluesky", last: "90d", segment: "s1" });
  await choose("Network", "Networks");
  expect(onChange).toHaveBeenLastCalledWith({ last: "90d" });
});

it("says nothing of what is shown anyway", async () => {
  choosing({ last: "7d" });
  await choose("Days", "Last 30 days");
  expect(onChange).toHaveBeenLastCalledWith({});
  await userEvent.click(screen.getByRole("button", { name: "Reset" }));
  expect(onChange).toHaveBeenLastCalledWith({});
  choosing({});
  expect(screen.queryByRole("button", { name: "Reset" })).toBeNull();
});

it("begins days of one's own with those shown, and keeps them in order", async () => {
  choosing({ last: "7d", segment: "s1" });
  await choose("Days", "Days of your own");
  expect(onChange).toHaveBeenLastCalledWith({ from: "2026-11-16", to: today, segment: "s1" });
  choosing({ from: "2026-11-01", to: "2026-11-10" });
  const from = screen.getByLabelText("From");
  await userEvent.clear(from);
  await userEvent.type(from, "15 Nov 2026{Enter}");
  expect(onChange).toHaveBeenLastCalledWith({ from: "2026-11-15", to: "2026-11-15" });
});
