// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { layScreen } from "../../../tests/builders/screen";
import { audience } from "../../../tests/browser/faces/people";
import { getContact } from "../../../lib/db/contacts";
import { saveSegment } from "../../../lib/db/segments";
import { defaultSettings } from "../../../lib/model/settings";
import { goTo } from "../location";
import { contactPath, contactsPath, paths } from "../routes";
import { Dashboard } from "./Dashboard";

const bao = "x:x-ngocbao_cafe";
const now = Date.now();

beforeAll(async () => {
  layScreen();
  globalThis.requestIdleCallback = (work) => setTimeout(work, 0);
  await storeAudience(audience(now), now);
  await saveSegment({ name: "Bar people", where: { is: "saved" } }, { now });
});
beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, "", "#/insights");
});
afterEach(cleanup);

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const palette = () => screen.findByRole("combobox", { name: "Search or do anything" });
/** What the palette found; pages have choices with options of their own. */
const found = () => screen.queryAllByRole("listbox").flatMap((list) => within(list).queryAllByRole("option"));
const options = () => found().map((option) => option.querySelector("bdi")?.textContent);
const open = () => render(<Dashboard settings={defaultSettings} />);
const press = (keys: string) => userEvent.keyboard(keys);

it("shows the page that the address names, and names the tab after it", async () => {
  open();
  await heading("Insights");
  expect(document.title).toBe("Insights · Jalin");
  expect(screen.getAllByRole("link", { name: "Insights" })[0]?.getAttribute("aria-current")).toBe("page");
  act(() => goTo(paths.contacts));
  await heading("Contacts");
  expect(document.title).toBe("Contacts · Jalin");
});

it("moves the focus to the heading of a page that is gone to, and not to that of the first", async () => {
  open();
  await heading("Insights");
  expect(document.activeElement).toBe(document.body);
  await press("gc");
  const title = await heading("Contacts");
  await waitFor(() => expect(document.activeElement).toBe(title));
});

// before every other test of the search: the first time it comes late, which is what this is about
it("has the focus in the search from the moment it is there, so that no letter falls between", async () => {
  open();
  await heading("Insights");
  let focused: Element | null | undefined;
  const watch = new MutationObserver(() => {
    if (document.querySelector("dialog")) focused ??= document.activeElement;
  });
  watch.observe(document.body, { childList: true, subtree: true });
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  const field = await palette();
  await waitFor(() => expect(focused).toBe(field));
  watch.disconnect();
  await press("{Escape}");
});

it("keeps for the search what is typed while that is still coming, and does nothing with it below", async () => {
  open();
  await heading("Insights");
  await press("{Control>}k{/Control}gc?s");
  const field = await palette();
  expect(field.getAttribute("value")).toBe("gc?s");
  expect(location.hash).toBe("#/insights");
  await press("{Escape}");
});

it("says that there is no such page, and leads to the contacts", async () => {
  history.replaceState(null, "", "#/nowhere");
  open();
  await heading("There is no such page");
  expect(screen.getByText(/“\/nowhere”/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Go to contacts" }));
  await heading("Contacts");
});

it("begins with the contacts where the address names nothing", async () => {
  history.replaceState(null, "", location.pathname);
  open();
  await heading("Contacts");
  expect(location.hash).toBe("#/contacts");
});

it("takes letters for letters where somebody types", async () => {
  history.replaceState(null, "", "#/contacts");
  open();
  await heading("Contacts");
  await press("/");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /^Search name/ }));
  await press("gn");
  expect(location.hash).toBe(`#${contactsPath({ q: "gn" })}`);
});

it("finds people by plain letters, pages, segments and commands, and opens them by Enter", async () => {
  open();
  await heading("Insights");
  await press("{Control>}k{/Control}");
  await palette();
  await press("ngoc ba");
  await waitFor(() => expect(options()).toEqual(["Nguyễn Ngọc Bảo"]));
  await press("{Enter}");
  expect(location.hash).toBe(`#${contactPath(bao)}`);

  await press("{Control>}k{/Control}");
  await palette();
  // whom was found before stands first
  expect(options()[0]).toBe("Nguyễn Ngọc Bảo");
  await press("bar");
  await waitFor(() => expect(options()).toContain("Bar people"));
  await userEvent.clear(await palette());
  await press("insi{Enter}");
  expect(location.hash).toBe("#/insights");
});

it("offers what was found before by the name it has now, and forgets who is no more", async () => {
  const one = (id: string, label: string) => ({ id, label, icon: "people", face: id, to: contactPath(id) });
  const noted = [one(`person ${bao}`, "A former name"), one("person x:gone", "Somebody Deleted")];
  const page = { id: "page inbox", label: "Kotak masuk", icon: "inbox", to: "/inbox" };
  localStorage.setItem("jalin:palette.recent", JSON.stringify([...noted, page]));
  open();
  await heading("Insights");
  await press("{Control>}k{/Control}");
  await palette();
  await waitFor(() => expect(options().slice(0, 2)).toEqual(["Nguyễn Ngọc Bảo", "Inbox"]));
  expect(options()).not.toContain("Somebody Deleted");
  await waitFor(() => expect(localStorage.getItem("jalin:palette.recent")).not.toContain("Deleted"));
  await press("bar people");
  await waitFor(() => expect(options()).toContain("Bar people"));
  await press("{Enter}");
  expect(localStorage.getItem("jalin:palette.recent")).toContain("Bar people");
});

it("moves through what was found by arrows, round and round", async () => {
  open();
  await heading("Insights");
  await press("{Control>}k{/Control}");
  const field = await palette();
  const selected = () => found().find((option) => option.getAttribute("aria-selected") === "true");
  const first = selected();
  expect(field.getAttribute("aria-activedescendant")).toBe(first?.id);
  await press("{ArrowUp}");
  expect(selected()).toBe(found().at(-1));
  await press("{ArrowDown}");
  expect(selected()).toBe(first);
});

it("adds a contact from anywhere, opens them, and can undo it", async () => {
  open();
  await heading("Insights");
  await press("{Control>}k{/Control}");
  await palette();
  await press("add contact{Enter}");
  const dialog = await screen.findByRole("dialog", { name: "Add a contact" });
  await userEvent.click(within(dialog).getByRole("button", { name: "Add" }));
  expect(within(dialog).getByRole("alert").textContent).toContain("Name is missing.");
  await userEvent.type(within(dialog).getByLabelText("Name"), "Sari Wangi");
  await userEvent.type(within(dialog).getByLabelText("E-mail"), "sari@example.com");
  await userEvent.click(within(dialog).getByRole("button", { name: "Add" }));
  await waitFor(() => expect(location.hash).toMatch(/^#\/contacts\/hand/));
  const id = decodeURIComponent(location.hash.split("/")[2] ?? "");
  expect((await getContact(id))?.name).toBe("Sari Wangi");
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(async () => expect(await getContact(id)).toBeUndefined());
});

it("lists its keys", async () => {
  open();
  await heading("Insights");
  await press("?");
  const dialog = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
  expect(within(dialog).getByText("Search or do anything")).toBeTruthy();
  await press("gc");
  expect(location.hash).toBe("#/insights");
});
