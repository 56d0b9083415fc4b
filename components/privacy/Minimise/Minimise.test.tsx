// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { getSettings } from "../../../lib/platform/settings";
import { abouts } from "../../../lib/sites/about";
import { useSettingsHere } from "../../settings/useSettings";
import { Kinds } from "./Kinds";
import { Minimise } from "./Minimise";

beforeEach(() => {
  fakeBrowser.reset();
  // jsdom has no locks, and one window needs none
  Object.defineProperty(navigator, "locks", {
    configurable: true,
    value: { request: (_name: string, change: () => unknown) => change() },
  });
});
afterEach(cleanup);

function Page() {
  const settings = useSettingsHere();
  const about = abouts.find(({ id }) => id === "github");
  return (
    <>
      <Minimise settings={settings} />
      {about && <Kinds about={about} settings={settings} />}
    </>
  );
}

it("keeps less of everything, as it is chosen", async () => {
  render(<Page />);
  await userEvent.click(await screen.findByRole("switch", { name: "Only people who engage with me" }));
  await userEvent.click(screen.getByRole("switch", { name: "Addresses of profile pictures" }));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Length of texts" }), "No texts at all");
  await waitFor(async () =>
    expect((await getSettings()).minimise).toEqual({ onlyOurs: true, avatars: false, textLength: 0 }),
  );
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Length of texts" }), "As they were written");
  await waitFor(async () => expect((await getSettings()).minimise).toEqual({ onlyOurs: true, avatars: false }));
});

it("keeps a kind of engagement of one network or not", async () => {
  render(<Page />);
  const reactions = await screen.findByRole("switch", { name: "GitHub: keep reactions" });
  await userEvent.click(reactions);
  await waitFor(async () => expect((await getSettings()).sites.github?.skip).toEqual(["reaction"]));
  await waitFor(() => expect(reactions.getAttribute("aria-checked")).toBe("false"));
  await userEvent.click(reactions);
  await waitFor(async () => expect((await getSettings()).sites.github?.skip).toEqual([]));
  expect(screen.queryByRole("switch", { name: /messages/ })).toBeNull();
});
