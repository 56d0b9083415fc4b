// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { layScreen } from "../../../tests/builders/screen";
import { audience, regular } from "../../../tests/browser/faces/people";
import { getContact } from "../../../lib/db/contacts";
import { db } from "../../../lib/db/database";
import { addNote, notesOf, setNote } from "../../../lib/db/notes";
import { addPerson } from "../../../lib/db/people";
import { peopleOf, profilesOf, setList, setTags } from "../../../lib/db/profiles";
import { type Suggestion, suggestionId } from "../../../lib/model/suggestion";
import { Toasts } from "../../ui/Toast/Toasts";
import { ContactView } from "./ContactView";

const now = Date.now();
const citra = "bluesky:bluesky-citratetes.example";
const other = "x:x-citratetes";
const onOpen = vi.fn<(id: string) => void>();
const onBack = vi.fn<() => void>();

const show = (id = citra) =>
  render(
    <Toasts>
      <ContactView key={id} id={id} halfLifeDays={30} onBack={onBack} onOpen={onOpen} />
    </Toasts>,
  );
const undo = () => userEvent.click(screen.getByRole("button", { name: "Undo" }));
const profile = async (id = citra) => (await profilesOf(id))[0];
/** What stands beside the name of a detail. */
const row = (name: string) =>
  screen.getByText(name, { selector: "dt" }).closest("div") ?? expect.unreachable(`no row ${name}`);

beforeAll(layScreen);
beforeEach(async () => {
  localStorage.clear();
  onOpen.mockReset();
  onBack.mockReset();
  await storeAudience([...audience(now), ...regular(now)], now);
});
afterEach(cleanup);

it("tells the stage with its reason, sets it by hand, and leaves it to the rules again", async () => {
  show();
  expect(await screen.findByText(/6 months in a row|5 months in a row/)).toBeTruthy();
  const select = screen.getByRole("combobox", { name: "Stage" });
  await userEvent.selectOptions(select, "Acquire");
  await waitFor(async () => expect((await getContact(citra))?.stage).toBe("acquire"));
  expect(await screen.findByText(/^Set by you\. Suggested is Retain:/)).toBeTruthy();
  await undo();
  await waitFor(async () => expect((await getContact(citra))?.stage).toBe("retain"));
  expect((await getContact(citra))?.stageByHand).toBeUndefined();
});

it("says who drifts away", async () => {
  show();
  expect(await screen.findByText("At risk")).toBeTruthy();
  expect(screen.getByText(/Silent for (39|40) days; their usual gap is 7 days/)).toBeTruthy();
});

it("shows what was read with its page and day, and puts what is typed above it", async () => {
  show();
  await screen.findByText("Company", { selector: "dt" });
  const company = row("Company");
  expect(within(company).getByText("Kopi Tetes")).toBeTruthy();
  expect(within(company).queryByText(/Read in the headline/)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Where from?" }));
  expect(
    within(company)
      .getByRole("link", { name: /Read in the headline on Bluesky/ })
      .getAttribute("href"),
  ).toMatch(/^https:\/\/bsky\.app\//);
  await userEvent.click(within(company).getByRole("button", { name: "Edit: Company" }));
  const field = screen.getByRole("textbox", { name: "Company" });
  await userEvent.clear(field);
  await userEvent.type(field, "Kopi Tetes Nusantara{Enter}");
  await waitFor(() =>
    expect(
      within(row("Company"))
        .getAllByText(/^Kopi Tetes/)
        .map((each) => each.textContent),
    ).toEqual(["Kopi Tetes Nusantara", "Kopi Tetes"]),
  );
  expect((await profile())?.company?.value).toBe("Kopi Tetes Nusantara");
  await userEvent.click(screen.getByRole("button", { name: "Remove Kopi Tetes Nusantara" }));
  await waitFor(async () => expect((await profile())?.company).toBeUndefined());
});

it("names what is wrong, keeps the words, and stores nothing", async () => {
  const { unmount } = show();
  await userEvent.click(await screen.findByRole("button", { name: "Add: E-mail" }));
  await userEvent.type(screen.getByRole("textbox", { name: "E-mail" }), "citra at home{Enter}");
  expect((await screen.findByRole("alert")).textContent).toBe("E-mail does not look right. Please check it.");
  expect((await profile())?.emails).toBeUndefined();
  unmount();
  show();
  expect(await screen.findByRole("textbox", { name: "E-mail" })).toHaveProperty("value", "citra at home");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "E-mail" })).toBeNull());
  expect(onBack).not.toHaveBeenCalled();
});

it("changes one value of many, and leaves the others", async () => {
  await setList(
    citra,
    "phones",
    ["+62 811 1", "+62 822 2222"].map((each) => each.padEnd(12, "0")),
    { now },
  );
  show();
  await screen.findByText("Phone", { selector: "dt" });
  const [first] = within(row("Phone")).getAllByRole("button", { name: "Edit: Phone" });
  await userEvent.click(first ?? expect.unreachable());
  const field = screen.getByRole("textbox", { name: "Phone" });
  const old = field.getAttribute("value");
  await userEvent.clear(field);
  await userEvent.type(field, "0812 7777{Enter}");
  await waitFor(async () => expect((await profile())?.phones?.map(({ value }) => value)).toContain("0812 7777"));
  const phones = (await profile())?.phones?.map(({ value }) => value);
  expect(phones).toHaveLength(2);
  expect(phones).not.toContain(old);
});

it("lets the user define a field, and refuses what is not of its kind", async () => {
  show();
  await userEvent.click(await screen.findByRole("button", { name: "New field" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Name of the field" }), "Roast");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Kind of field" }), "Choice");
  await userEvent.click(screen.getByRole("button", { name: "Add field" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/Choices.* missing/);
  await userEvent.type(screen.getByRole("textbox", { name: /Choices/ }), "light, dark{Enter}");
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Roast" }), "dark");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(within(row("Roast")).getByText("dark")).toBeTruthy());
});

it("takes a birthday as people write it, and stores nothing of what is no day", async () => {
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Add: Birthday" }));
  const field = await screen.findByRole("textbox", { name: "Birthday" });
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, "some day{Enter}");
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect((await profile())?.birthday).toBeUndefined();
  await userEvent.clear(field);
  await userEvent.type(field, "8 March 1991{Enter}");
  await waitFor(async () => expect((await profile())?.birthday?.value).toBe("1991-03-08"));
});

it("offers tags that others have", async () => {
  await setTags("bluesky:bluesky-mayaputri.example", ["brew bar"], { now });
  show();
  await userEvent.click(await screen.findByRole("combobox", { name: "Add tag" }));
  await waitFor(() => expect(document.querySelector("datalist option[value='brew bar']")).not.toBeNull());
});

it("rates in stars, and takes it back", async () => {
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Rate 4 of 5" }));
  await userEvent.click(await screen.findByRole("button", { name: /Rated 4 of 5/, pressed: true }));
  await waitFor(async () => expect((await profile())?.rating).toBeUndefined());
});

it("links a person to an organisation that the keyboard finds, and shows the person there", async () => {
  const shop = await addPerson({ name: "Kopi Tetes", organisation: true }, { now });
  const { unmount } = show();
  await userEvent.click(await screen.findByRole("button", { name: "Add: Organisation" }));
  await userEvent.keyboard("kopi tetes");
  await screen.findByText("Kopi Tetes", { selector: "li bdi" });
  await userEvent.keyboard("{Enter}");
  await waitFor(async () => expect((await peopleOf(shop.id)).map(({ id }) => id)).toEqual([citra]));
  await userEvent.click(await screen.findByRole("button", { name: "Kopi Tetes" }));
  expect(onOpen).toHaveBeenCalledWith(shop.id);
  unmount();
  show(shop.id);
  await userEvent.click(await screen.findByRole("button", { name: /Citra Wening/ }));
  expect(onOpen).toHaveBeenLastCalledWith(citra);
});

it("makes an organisation of a name that nobody has", async () => {
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Add: Organisation" }));
  await userEvent.keyboard("Warung Baru");
  await userEvent.click(await screen.findByRole("button", { name: /as an organisation/ }));
  const made = await waitFor(async () => {
    const companyId = (await profile())?.companyId?.value ?? expect.unreachable();
    return getContact(companyId);
  });
  expect(made).toMatchObject({ name: "Warung Baru", organisation: true });
});

it("brings back a tag that was taken off", async () => {
  await setTags(citra, ["vip"], { now });
  show();
  const remove = await screen.findByRole("button", { name: "Remove the tag vip" });
  remove.focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(async () => expect((await getContact(citra))?.tags).toEqual([]));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("list", { name: "Tags" })));
  await undo();
  await waitFor(async () => expect((await getContact(citra))?.tags).toEqual(["vip"]));
});

it("joins what is suggested, told why, and undoes it; a split does the same by hand", async () => {
  await suggest();
  show();
  expect(await screen.findByText("93% sure")).toBeTruthy();
  expect(screen.getByText("The same rare name and the same place (Bandung).")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Join with Citra Wening" }));
  await waitFor(async () => expect((await getContact(other))?.id).toBe(citra));
  await userEvent.click(await screen.findByRole("button", { name: "Split off @citratetes, X" }));
  await waitFor(async () => expect((await getContact(other))?.id).toBe(other));
  await undo();
  await waitFor(async () => expect((await getContact(other))?.id).toBe(citra));
});

it("remembers that two are not the same, and asks later where it is told to", async () => {
  await suggest();
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Citra Wening is not the same" }));
  await waitFor(() => expect(screen.queryByText("93% sure")).toBeNull());
  expect((await db.suggestions.get(suggestionId(citra, other)))?.state).toBe("different");
  await undo();
  await userEvent.click(await screen.findByRole("button", { name: "Decide later about Citra Wening" }));
  await waitFor(() => expect(screen.queryByText("93% sure")).toBeNull());
  expect((await db.suggestions.get(suggestionId(citra, other)))?.laterUntil).toBeGreaterThan(now);
});

it("joins with anybody, under the name that is chosen", async () => {
  show();
  await userEvent.click(await screen.findByRole("button", { name: "More" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Join with another contact" }));
  await userEvent.keyboard("maya");
  await userEvent.click(await screen.findByRole("button", { name: /Maya Putri/ }));
  await userEvent.click(screen.getByRole("radio", { name: /Maya Putri/ }));
  await userEvent.click(screen.getByRole("button", { name: "Join" }));
  await waitFor(async () => expect((await getContact(citra))?.name).toBe("Maya Putri"));
  await undo();
  await waitFor(async () => expect((await getContact(citra))?.name).toBe("Citra Wening"));
});

it("keeps several notes: adds, changes and deletes them, with an undo", async () => {
  await setNote(citra, "first", { now: now - 9 });
  await addNote(citra, "second", { now: now - 5 });
  show();
  const texts = async () => (await notesOf(citra)).map(({ text }) => text);
  await userEvent.click(await screen.findByRole("button", { name: "Add a note" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Another note" }), "third{Control>}{Enter}{/Control}");
  await waitFor(async () => expect(await texts()).toEqual(["first", "second", "third"]));
  const [second] = await screen.findAllByRole("textbox", { name: /^Note of/ });
  await userEvent.type(second ?? expect.unreachable(), " thoughts");
  await waitFor(async () => expect(await texts()).toContain("second thoughts"));
  const [remove] = screen.getAllByRole("button", { name: "Delete this note" });
  await userEvent.click(remove ?? expect.unreachable());
  await waitFor(async () => expect(await texts()).toEqual(["second thoughts", "third"]));
  await undo();
  await waitFor(async () => expect(await texts()).toEqual(["first", "second thoughts", "third"]));
});

it("tells all numbers that a heat and a stage are made of", async () => {
  show();
  await userEvent.click(await screen.findByText("All numbers"));
  expect(await screen.findByText("Both ways")).toBeTruthy();
  const months = screen.getByText("By month").closest("figure") ?? expect.unreachable();
  expect(within(months).getAllByRole("listitem")).toHaveLength(12);
  const sum = within(months)
    .getAllByRole("listitem")
    .reduce((total, each) => total + Number(/: (\d+)/.exec(each.textContent)?.[1]), 0);
  const counts = Object.values((await getContact(citra))?.counts ?? {});
  expect(sum).toBe(counts.reduce((total, count) => total + count, 0));
});

async function suggest(): Promise<void> {
  const id = suggestionId(citra, other);
  const [a = "", b = ""] = id.split("|");
  const reasons: Suggestion["reasons"] = [
    { is: "name", likeness: "same", rarity: "rare" },
    { is: "place", value: "Bandung" },
  ];
  await db.suggestions.put({ id, a, b, score: 0.93, reasons, state: "open", rank: -0.93 });
}
