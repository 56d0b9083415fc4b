// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { getSettings } from "../../../../lib/platform/settings";
import { useSettingsHere } from "../../../settings/useSettings";
import { DigestSettings } from "./DigestSettings";

function Here() {
  return <DigestSettings settings={useSettingsHere()} />;
}

beforeEach(() => {
  fakeBrowser.reset();
  localStorage.clear();
  vi.stubGlobal("navigator", {
    languages: ["en"],
    locks: { request: (_: string, run: () => unknown) => run() },
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("is off until somebody turns it on, then asks for day and hour", async () => {
  render(<Here />);
  const own = screen.getByRole("switch", { name: "Notify me once a week" });
  expect(own.getAttribute("aria-checked")).toBe("false");
  expect(screen.queryByLabelText("Day")).toBeNull();
  await userEvent.click(own);
  await userEvent.selectOptions(await screen.findByLabelText("Day"), "Friday");
  await userEvent.selectOptions(screen.getByLabelText("Hour"), "17:00");
  await waitFor(async () => expect((await getSettings()).digest).toEqual({ on: true, weekday: 4, hour: 17 }));
});
