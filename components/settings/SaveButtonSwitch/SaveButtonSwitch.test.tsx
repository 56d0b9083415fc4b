// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { layScreen } from "../../../tests/builders/screen";
import { defaultSettings } from "../../../lib/model/settings";
import { getSettings } from "../../../lib/platform/settings";
import { useSettings } from "../useSettings";
import { SaveButtonSwitch } from "./SaveButtonSwitch";

const send = vi.hoisted(() => vi.fn(async () => true));
vi.mock("../../../lib/messaging/send", () => ({ send }));

function Settings() {
  return <SaveButtonSwitch settings={useSettings(defaultSettings)} />;
}
const label = "Show a save button beside people on the page";
const onLinkedIn = "Show the save button on LinkedIn as well";

beforeEach(() => {
  fakeBrowser.reset();
  layScreen();
  vi.stubGlobal("navigator", { locks: { request: (_: string, run: () => unknown) => run() } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("is off at first and names its risk", () => {
  render(<Settings />);
  expect(screen.getByRole("switch", { name: label }).getAttribute("aria-checked")).toBe("false");
  screen.getByText(/a site can notice that something was added/);
  expect(screen.queryByRole("switch", { name: onLinkedIn })).toBeNull();
});

it("asks once more for a network that is wary, and forgets that with the button", async () => {
  render(<Settings />);
  await userEvent.click(screen.getByRole("switch", { name: label }));
  await waitFor(async () => expect((await getSettings()).saveButton).toBe(true));
  await userEvent.click(await screen.findByRole("switch", { name: onLinkedIn }));
  const dialog = await screen.findByRole("dialog", { name: "Show the button on LinkedIn as well?" });
  expect((await getSettings()).sites["linkedin"]?.button).not.toBe(true);
  await userEvent.click(within(dialog).getByRole("button", { name: "Show it on LinkedIn" }));
  await waitFor(async () => expect((await getSettings()).sites["linkedin"]?.button).toBe(true));
  expect(send).toHaveBeenCalledWith({ kind: "sync-sites" });

  await userEvent.click(screen.getByRole("switch", { name: label }));
  await waitFor(async () =>
    expect(await getSettings()).toMatchObject({ saveButton: false, sites: { linkedin: { button: false } } }),
  );
});
