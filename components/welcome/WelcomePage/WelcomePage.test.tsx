// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { defaultSettings } from "../../../lib/model/settings";
import { getSettings } from "../../../lib/platform/settings";
import { welcomeInEnglish } from "../../../lib/words/welcome/en";
import { speechOf } from "../../../lib/words/speech";
import { useSettings } from "../../settings/useSettings";
import { WelcomePage } from "./WelcomePage";

function Face() {
  return <WelcomePage settings={useSettings(defaultSettings)} />;
}

const said = welcomeInEnglish(speechOf("en"));
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

beforeEach(() => {
  fakeBrowser.reset();
  localStorage.clear();
  location.hash = "";
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  window.scrollTo = () => {};
  const noSites = { contains: () => Promise.resolve(false), onAdded: silent, onRemoved: silent };
  Object.assign(fakeBrowser, { permissions: noSites });
  Object.defineProperty(navigator, "locks", {
    configurable: true,
    value: { request: (_name: string, work: () => unknown) => work() },
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
const silent = { addListener: () => {}, removeListener: () => {} };

it("goes on and back by the keyboard, and puts the focus on what it shows", async () => {
  render(<Face />);
  await heading(said.what.title);
  await userEvent.keyboard("{ArrowRight}");
  const where = await heading(said.networks.title);
  await waitFor(() => expect(document.activeElement).toBe(where));
  await userEvent.keyboard("{ArrowLeft}");
  await heading(said.what.title);
});

it("opens where it was left", async () => {
  render(<Face />);
  await userEvent.click(await screen.findByRole("button", { name: said.next }));
  await heading(said.networks.title);
  cleanup();
  location.hash = "";
  render(<Face />);
  await heading(said.networks.title);
  expect(screen.getByRole("button", { current: "step" }).textContent).toBe(said.networks.name);
});

it("can be skipped, and is done then", async () => {
  render(<Face />);
  await userEvent.click(await screen.findByRole("button", { name: said.skip }));
  await heading(said.end.title);
  await waitFor(async () => expect((await getSettings()).welcomed).toBe(true));
});

it("keeps what somebody uses Jalin for", async () => {
  location.hash = "you";
  render(<Face />);
  await userEvent.click(await screen.findByRole("radio", { name: /^Sales/ }));
  await waitFor(async () => expect((await getSettings()).purpose).toBe("sales"));
});
