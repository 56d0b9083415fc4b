// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { send } from "../../../lib/messaging/send";
import { defaultSettings, defaultSite } from "../../../lib/model/settings";
import { getSettings } from "../../../lib/platform/settings";
import { abouts } from "../../../lib/sites/about";
import { useSettings } from "../useSettings";
import { Hosts } from "./Hosts";

vi.mock("../../../lib/messaging/send", () => ({ send: vi.fn(async () => true) }));

const about = abouts.find(({ id }) => id === "discourse") as (typeof abouts)[number];
type Ask = (asked: { origins: string[] }) => Promise<boolean>;
const request = vi.fn<Ask>(async () => true);
const remove = vi.fn<Ask>(async () => true);

beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(fakeBrowser, { permissions: { request, remove } });
  Object.assign(navigator, { locks: { request: (_: string, run: () => unknown) => run() } });
});
afterEach(cleanup);

/** The hosts of Discourse, kopi.example among them; `granted`: all of them unless said. */
async function show(granted = [...about.hosts, "https://kopi.example/*"]): Promise<HTMLInputElement> {
  const start = { ...defaultSettings, sites: { discourse: { ...defaultSite, hosts: ["kopi.example"] } } };
  await fakeBrowser.storage.local.set({ settings: start });
  function Shown() {
    const settings = useSettings(start);
    return <Hosts {...{ about, settings, granted }} />;
  }
  render(<Shown />);
  return screen.getByRole("textbox", { name: "Add a site that runs Discourse" });
}
const added = async () => (await getSettings()).sites["discourse"]?.hosts;

describe("a host", () => {
  it("is added by its address, asked for alone, and starts at once", async () => {
    const user = userEvent.setup();
    const field = await show();
    await user.type(field, " https://Forum.example/t/panen-gayo/812?u=ayu {Enter}");
    await waitFor(() => expect(field.value).toBe(""));
    expect(request.mock.calls).toEqual([[{ origins: ["https://forum.example/*"] }]]);
    await expect(added()).resolves.toEqual(["kopi.example", "forum.example"]);
    expect(send).toHaveBeenCalledWith({ kind: "sync-sites" });
    expect(await screen.findByText("forum.example")).toBeTruthy();
  });

  it("is asked for in the click itself, which browsers insist on", async () => {
    const field = await show();
    fireEvent.change(field, { target: { value: "forum.example" } });
    fireEvent.click(screen.getByRole("button", { name: "Add" }));
    expect(request).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(field.value).toBe(""));
  });

  it("that the browser does not give is not added, and stays typed", async () => {
    const user = userEvent.setup();
    const field = await show();
    request.mockResolvedValueOnce(false);
    await user.type(field, "forum.example{Enter}");
    expect((await screen.findByRole("alert")).textContent).toMatch(/permission for forum\.example.*not added/);
    expect(field.value).toBe("forum.example");
    await expect(added()).resolves.toEqual(["kopi.example"]);
  });

  it.each([
    ["kafe kopi", /not the address of a site.*forum\.kopitetes\.example/],
    ["", /not the address of a site/],
    ["https://www.youtube.com/watch", /www\.youtube\.com belongs to YouTube/],
    ["meta.discourse.org", /meta\.discourse\.org is in the list already/],
    ["https://kopi.example/latest", /kopi\.example is in the list already/],
  ])("is refused with a reason where %j was typed, which stays", async (typed, reason) => {
    const user = userEvent.setup();
    const field = await show();
    if (typed !== "") await user.type(field, typed);
    await user.click(screen.getByRole("button", { name: "Add" }));
    expect(screen.getByRole("alert").textContent).toMatch(reason);
    expect(field.value).toBe(typed);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(request).not.toHaveBeenCalled();
    await user.type(field, "x");
    expect(screen.queryByRole("alert")).toBeNull();
    await expect(added()).resolves.toEqual(["kopi.example"]);
  });

  it("that was added can be taken off, its permission with it; those of the network's own cannot", async () => {
    const user = userEvent.setup();
    await show();
    expect(screen.getAllByRole("button", { name: /off the list/ })).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Take kopi.example off the list" }));
    await waitFor(() => expect(screen.queryByText("kopi.example")).toBeNull());
    await expect(added()).resolves.toEqual([]);
    expect(remove.mock.calls).toEqual([[{ origins: ["https://kopi.example/*"] }]]);
    expect(send).toHaveBeenCalledWith({ kind: "sync-sites" });
  });

  it.each([
    ["took back", about.hosts],
    ["never gave, with nothing else of the network", []],
  ])("that the browser %s says so, and is asked for again", async (_what, granted) => {
    const user = userEvent.setup();
    await show([...granted]);
    expect(screen.getAllByText("not allowed by the browser")).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Allow kopi.example" }));
    expect(request.mock.calls).toEqual([[{ origins: ["https://kopi.example/*"] }]]);
    await expect(added()).resolves.toEqual(["kopi.example"]);
  });
});
