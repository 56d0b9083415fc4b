// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Router } from "wouter";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { layScreen } from "../../../tests/builders/screen";
import { audience } from "../../../tests/browser/faces/people";
import { getContact } from "../../../lib/db/contacts";
import { setSaved, setTags } from "../../../lib/db/profiles";
import { goTo, hashLocation } from "../../dashboard/location";
import { contactPath, contactsPath, contactsQuery } from "../../dashboard/routes";
import { Toasts } from "../../ui/Toast/Toasts";
import { ContactsPage } from "./ContactsPage";

const maya = "bluesky:bluesky-mayaputri.example";
const bao = "x:x-ngocbao_cafe";
const now = Date.now();

beforeAll(async () => {
  layScreen();
  // as tall as a window: who is not in sight is not in the page
  for (const side of ["offsetHeight", "offsetWidth", "clientHeight"] as const)
    vi.spyOn(HTMLElement.prototype, side, "get").mockReturnValue(1_200);
  HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement): void {
    this.dispatchEvent(new Event("scroll"));
  };
  await storeAudience(audience(now), now);
  await setTags(maya, ["brew bar"], { now });
});
beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, "", `#${contactsPath()}`);
});
afterEach(cleanup);

function open() {
  return render(
    <Router hook={hashLocation}>
      <Toasts>
        <ContactsPage params={{}} halfLifeDays={30} />
      </Toasts>
    </Router>,
  );
}
const rows = () => screen.queryAllByRole("row").filter((row) => row.dataset["row"] !== undefined);
const names = () => rows().map((row) => row.querySelector("a bdi")?.textContent);
const query = () => contactsQuery(location.hash.split("?")[1] ?? "");
const row = (id: string) => rows().find((each) => each.dataset["row"] === id) as HTMLElement;

it("lays everybody out, the hottest first, and sorts by the titles", async () => {
  open();
  await waitFor(() => expect(names()[0]).toBe("Maya Putri"));
  expect(screen.getByText("12 contacts")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Last exchange" }));
  await waitFor(() => expect(names()[0]).toBe("Nguyễn Ngọc Bảo"));
  await userEvent.click(screen.getByRole("button", { name: "Last exchange" }));
  await waitFor(() => expect(names()[0]).toBe("Kåre Øst"));
  expect(query()).toEqual({ sort: "last", up: true });
});

it("sorts by name, from A on, whatever the letters look like", async () => {
  open();
  await waitFor(() => expect(names()).toHaveLength(12));
  await userEvent.click(screen.getByRole("button", { name: "Name" }));
  await waitFor(() => expect(query()).toEqual({ sort: "name", up: true }));
  const inOrder = () =>
    names().map((name = "") => /\p{Script=Latin}/u.exec(name.normalize("NFKD"))?.[0].toLowerCase() ?? "~");
  await waitFor(() => expect(inOrder()).toEqual(inOrder().toSorted()));
});

it("narrows down by what the address says, and says so in the address", async () => {
  act(() => goTo(contactsPath({ tag: "brew bar" })));
  open();
  await waitFor(() => expect(names()).toEqual(["Maya Putri"]));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Network" }), "YouTube");
  await screen.findByText("No contact like that");
  expect(query()).toEqual({ tag: "brew bar", network: "youtube" });
  await userEvent.click(screen.getAllByRole("button", { name: "Show everyone" })[0] as HTMLElement);
  await waitFor(() => expect(names().length).toBe(12));
});

it("searches by plain letters, and shows nobody where nobody is", async () => {
  open();
  await waitFor(() => expect(names().length).toBe(12));
  const field = screen.getByRole("textbox", { name: /^Search name/ });
  await userEvent.type(field, "ngoc");
  await waitFor(() => expect(names()).toEqual(["Nguyễn Ngọc Bảo"]));
  await userEvent.type(field, "zzz");
  await screen.findByText("Nobody found for “ngoczzz”");
  await userEvent.type(field, "{Escape}");
  await waitFor(() => expect(names().length).toBe(12));
});

it("looks at somebody beside the list by Enter or space, goes along with the keyboard, and to the page by another Enter", async () => {
  open();
  await waitFor(() => expect(names().length).toBe(12));
  row(maya).focus();
  await userEvent.keyboard("{Enter}");
  await screen.findByRole("complementary", { name: "Maya Putri in short" });
  await userEvent.keyboard("j");
  await screen.findByRole("complementary", { name: "Nguyễn Ngọc Bảo in short" });
  expect(query().beside).toBe(bao);
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("complementary")).toBeNull());
  expect(document.activeElement).toBe(row(bao));
  await userEvent.keyboard(" ");
  await screen.findByRole("complementary", { name: "Nguyễn Ngọc Bảo in short" });
  await userEvent.keyboard("{Enter}");
  expect(location.hash.split("?")[0]).toBe(`#${contactPath(bao)}`);
});

it("saves the one the keyboard is at, with a way back", async () => {
  open();
  await waitFor(() => expect(names().length).toBe(12));
  row(bao).focus();
  await userEvent.keyboard("s");
  await waitFor(async () => expect((await getContact(bao))?.savedAt).toBeDefined());
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(async () => expect((await getContact(bao))?.savedAt).toBeUndefined());
});

it("selects from one to another, and all", async () => {
  open();
  await waitFor(() => expect(names().length).toBe(12));
  row(maya).focus();
  await userEvent.keyboard("xjjX");
  const bar = await screen.findByRole("group", { name: "With the selected people" });
  await within(bar).findByText("3 selected");
  await userEvent.click(screen.getByRole("checkbox", { name: /all/i }));
  await within(bar).findByText("12 selected");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("group", { name: "With the selected people" })).toBeNull());
});

it("shows the columns that were chosen, in the order chosen, and again the next time", async () => {
  const titles = () =>
    screen
      .getAllByRole("columnheader")
      .map((title) => title.textContent)
      .slice(1);
  const first = open();
  await waitFor(() => expect(names().length).toBe(12));
  expect(titles()).toEqual(["Name", "Last exchange", "Heat", "Networks", "Tags", "Company"]);
  await userEvent.click(await screen.findByRole("button", { name: "Columns" }));
  const chooser = await screen.findByRole("dialog", { name: "Columns of the table" });
  await userEvent.click(within(chooser).getByRole("checkbox", { name: "Company" }));
  await userEvent.click(within(chooser).getByRole("checkbox", { name: "Stage" }));
  await userEvent.click(within(chooser).getByRole("button", { name: "Stage: further to the front" }));
  const chosen = ["Name", "Last exchange", "Heat", "Networks", "Stage", "Tags"];
  await waitFor(() => expect(titles()).toEqual(chosen));
  first.unmount();
  open();
  await waitFor(() => expect(titles()).toEqual(chosen));
});

it("keeps up with what changes", async () => {
  act(() => goTo(contactsPath({ saved: true })));
  open();
  await screen.findByText("No contact like that");
  await setSaved(maya, true, { now });
  await waitFor(() => expect(names()).toEqual(["Maya Putri"]));
  await setSaved(maya, false, { now });
  await screen.findByText("No contact like that");
});
