// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { oneStep, workThrough } from "../../../tests/builders/imports";
import { layScreen } from "../../../tests/builders/screen";
import { customFields } from "../../../lib/db/customFields";
import { db } from "../../../lib/db/database";
import { addPerson } from "../../../lib/db/people";
import { setField, setList } from "../../../lib/db/profiles";
import { send } from "../../../lib/messaging/send";
import { Toasts } from "../../ui/Toast/Toasts";
import { ImportPage } from "./ImportPage";

vi.mock(import("../../../lib/messaging/send"), async (original) => ({ ...(await original()), send: vi.fn() }));

beforeAll(layScreen);
beforeEach(async () => {
  fakeBrowser.reset();
  vi.mocked(send).mockReset();
  vi.mocked(send).mockImplementation(() => workThrough());
  await Promise.all(db.tables.map((table) => table.clear()));
});
afterEach(cleanup);

const show = () =>
  render(
    <Toasts>
      <ImportPage />
    </Toasts>,
  );
const button = (name: RegExp | string) => screen.findByRole("button", { name });
const press = async (name: RegExp | string) => userEvent.click(await button(name));

async function choose(content: string, name = "people.csv"): Promise<void> {
  await button("Choose a file");
  await userEvent.upload(screen.getByLabelText("Choose a file", { selector: "input" }), new File([content], name), {
    applyAccept: false,
  });
}

it("says what a column is taken for, lets the user say otherwise, and makes a field of their own of it", async () => {
  show();
  await choose("Nama Lengkap;Surel;Hobi\nDewi Contoh;dewi@kopi.example;Lari");
  const hobby = await screen.findByLabelText("Hobi: Goes to");
  expect(screen.getByLabelText<HTMLSelectElement>("Nama Lengkap: Goes to").value).toBe("name");
  expect(screen.getByLabelText<HTMLSelectElement>("Surel: Goes to").value).toBe("emails");
  expect(within(screen.getByRole("table")).getByText("Lari")).toBeTruthy();
  await userEvent.selectOptions(hobby, "new");
  await press("See what would happen");
  await press("Import 1 person");
  await screen.findByRole("heading", { name: "people.csv is imported" });
  const [field] = await customFields();
  expect(field?.label).toBe("Hobi");
  expect((await db.profiles.toArray())[0]?.custom?.[field?.id ?? ""]?.value).toBe("Lari");

  await press("Undo this import");
  await screen.findByRole("heading", { name: "The import of people.csv was taken back" });
  expect(await db.contacts.count()).toBe(0);
  expect(await customFields()).toEqual([]);
});

it("asks whether the first row is a person, and counts it if so", async () => {
  show();
  await choose("Dewi Contoh,dewi@kopi.example\nBudi Example,budi@kopi.example");
  await screen.findByText(/^The first row seems to be a person/);
  await userEvent.selectOptions(screen.getByLabelText("Column A: Goes to"), "name");
  await userEvent.selectOptions(screen.getByLabelText("Column B: Goes to"), "new");
  await press("See what would happen");
  await button("Import 2 people");
  await press("Back");
  await userEvent.selectOptions(screen.getByLabelText("The first row"), "headings");
  expect(screen.queryByText(/^The first row seems/)).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText("Dewi Contoh: Goes to"), "name");
  await press("See what would happen");
  await button("Import 1 person");
  await press("Back");
  await userEvent.selectOptions(screen.getByLabelText("The first row"), "person");
  await userEvent.selectOptions(screen.getByLabelText("Column A: Goes to"), "name");
  await userEvent.selectOptions(screen.getByLabelText("Column B: Goes to"), "new");
  await press("See what would happen");
  await press("Import 2 people");
  await screen.findByRole("heading", { name: "people.csv is imported" });
  expect((await db.contacts.toArray()).map(({ name }) => name).toSorted()).toEqual(["Budi Example", "Dewi Contoh"]);
  expect((await customFields()).map(({ label }) => label)).toEqual(["Column B"]);
});

it("says how the letters of a file were read, and reads it otherwise", async () => {
  show();
  await choose("Name,Email\nZo\u00eb,zoe@kopi.example");
  const encoding = await screen.findByLabelText<HTMLSelectElement>("Text encoding");
  expect(encoding.value).toBe("utf-8");
  await userEvent.selectOptions(encoding, "windows-1252");
  await screen.findByText("ZoÃ«");
  expect(screen.getByLabelText<HTMLSelectElement>("Text encoding").value).toBe("windows-1252");
});

it("goes on only where a column says who somebody is", async () => {
  show();
  await choose("Colour,Size\nRed,12\nBlue,14");
  expect(await button("See what would happen")).toHaveProperty("disabled", true);
  await userEvent.selectOptions(screen.getByLabelText("Colour: Goes to"), "name");
  expect(await button("See what would happen")).toHaveProperty("disabled", false);
});

it("asks about what contradicts, and takes one answer for all of a field", async () => {
  for (const [at, name] of ["Sari", "Joko"].entries())
    await addPerson({ name, emails: [`p${at}@toko.example`], company: "Lama", role: "Owner" }, { now: at });
  show();
  await choose("Name,Email,Company,Role\nSari,p0@toko.example,Baru,Chef\nJoko,p1@toko.example,Baru,Owner");
  await press("See what would happen");
  await screen.findByRole("heading", { name: "3 values differ from what is there" });
  expect(await button("Import 0 people")).toHaveProperty("disabled", true);
  await userEvent.selectOptions(screen.getByLabelText("Company, for all"), "take");
  await userEvent.selectOptions(screen.getByLabelText("Joko, Company"), "keep");
  await press("Import 1 person");
  await screen.findByRole("heading", { name: "people.csv is imported" });
  const companies = (await db.contacts.toArray()).map(({ name, company, role }) => [name, company, role]);
  expect(companies).toHaveLength(2);
  expect(companies).toEqual(
    expect.arrayContaining([
      ["Joko", "Lama", "Owner"],
      ["Sari", "Baru", "Owner"],
    ]),
  );
});

it("asks who a row is that may be several people, and leaves it out until that is said", async () => {
  await addPerson({ name: "Sari", phones: ["+62 21 555 0101"] }, { now: 1 });
  show();
  await choose("Name,Phone\nBudi,+62 21 555 0101");
  await press("See what would happen");
  await screen.findByRole("heading", { name: "Who is this?" });
  await screen.findByText("1 row left out: it is not said who it is");
  await userEvent.selectOptions(screen.getByLabelText("Row 2: Budi"), "new");
  await press("Import 1 person");
  await screen.findByRole("heading", { name: "people.csv is imported" });
  expect(await db.contacts.count()).toBe(2);
});

it("asks again where people changed since, and writes no answer on anybody else", async () => {
  const sari = await addPerson({ name: "Sari", emails: ["sari@toko.example"], company: "Lama" }, { now: 1 });
  const rani = await addPerson({ name: "Rani", emails: ["rani@toko.example"], company: "Lama" }, { now: 1 });
  show();
  await choose("Name,Email,Company\nSari,sari@toko.example,Baru\nRani,rani@toko.example,Baru\nDewi,,Baru");
  await press("See what would happen");
  await userEvent.selectOptions(await screen.findByLabelText("Sari, Company"), "take");
  await userEvent.selectOptions(screen.getByLabelText("Rani, Company"), "take");
  await setField(sari.id, "company", "Tengah", { now: 2 });
  await press("Import 3 people");
  const told = await screen.findByText(/since you looked, it changed who this row is/);
  expect(within(told).getByText("Row 2: Sari")).toBeDefined();
  expect(within(told).queryByText(/Rani/)).toBeNull();
  expect(await db.imports.count()).toBe(0);
  expect(screen.getByLabelText<HTMLSelectElement>("Sari, Company").value).toBe("keep");
  expect(screen.getByLabelText<HTMLSelectElement>("Rani, Company").value).toBe("take");
  expect(screen.getByText("Tengah")).toBeDefined();

  // somebody of the same address takes the first one's place
  await setList(rani.id, "emails", [], { now: 3 });
  await addPerson({ name: "Rani Lain", emails: ["rani@toko.example"], company: "Lama" }, { now: 3 });
  await press("Import 2 people");
  await screen.findByText("Row 3: Rani");
  expect(screen.getByLabelText<HTMLSelectElement>("Rani Lain, Company").value).toBe("keep");
  await press(/^Import \d/);
  await screen.findByRole("heading", { name: "people.csv is imported" });
  const companies = (await db.contacts.toArray()).map(({ name, company }) => `${name}: ${company}`);
  expect(companies.toSorted()).toEqual(["Dewi: Baru", "Rani Lain: Lama", "Rani: Lama", "Sari: Tengah"]);
});

it("shows how far the dry run is, and leaves it where the user says so", async () => {
  const stuck = vi.spyOn(db.identityKeys, "bulkGet").mockReturnValue(new Promise(() => {}) as never);
  show();
  await choose(["Name", ...Array.from({ length: 1200 }, (_, at) => `Person ${at}`)].join("\n"));
  await press("See what would happen");
  const bar = await screen.findByRole("progressbar", { name: "Looking for whom of them you know" });
  await waitFor(() => expect(bar.getAttribute("aria-valuemax")).toBe("1200"));
  await waitFor(() => expect(Number(bar.getAttribute("aria-valuenow"))).toBeGreaterThan(300));
  await press("Cancel");
  expect(screen.queryByRole("progressbar")).toBeNull();
  stuck.mockRestore();
  await press("See what would happen");
  await press("Import 1,200 people");
  await screen.findByRole("heading", { name: "people.csv is imported" });
});

it("works out what an answer means while the page goes on, and takes it back with Cancel", async () => {
  const rows = Array.from({ length: 1200 }, (_, at) => `Person ${at},p${at}@kopi.example,Baru`);
  await addPerson({ name: "Person 0", emails: ["p0@kopi.example"], company: "Lama" }, { now: 1 });
  show();
  await choose(["Name,Email,Company", ...rows].join("\n"));
  await press("See what would happen");
  const company = await screen.findByLabelText<HTMLSelectElement>("Person 0, Company");
  fireEvent.change(company, { target: { value: "take" } });
  expect(screen.getByRole("progressbar", { name: "Looking for whom of them you know" })).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(screen.getByLabelText<HTMLSelectElement>("Person 0, Company").value).toBe("keep");
  await button("Import 1,199 people");
  fireEvent.change(company, { target: { value: "both" } });
  await button("Import 1,200 people");
  expect(screen.getByLabelText<HTMLSelectElement>("Person 0, Company").value).toBe("both");
});

it("leaves the look before the import where the user says so", async () => {
  show();
  await choose("Name\nDewi");
  await press("See what would happen");
  await button("Import 1 person");
  const stuck = vi.spyOn(db.identityKeys, "bulkGet").mockReturnValue(new Promise(() => {}) as never);
  await press("Import 1 person");
  await screen.findByRole("progressbar", { name: "Looking whether anybody changed meanwhile" });
  await press("Cancel");
  expect(await button("Import 1 person")).toBeDefined();
  expect(await db.imports.count()).toBe(0);
  stuck.mockRestore();
});

it("says that there is no room for an import, and starts it when there is", async () => {
  show();
  await choose("Name\nDewi");
  await press("See what would happen");
  const full = Object.assign(new Error("planted"), { name: "QuotaExceededError" });
  const add = vi.spyOn(db.importParts, "bulkAdd").mockRejectedValue(full);
  await press("Import 1 person");
  await screen.findByText(/^There is no room on the disk for the import/);
  add.mockRestore();
  await press("Import 1 person");
  await screen.findByRole("heading", { name: "people.csv is imported" });
  expect(screen.queryByText(/^There is no room/)).toBeNull();
});

it("says of a file that is none what is wrong with it, and takes the next", async () => {
  show();
  await choose('{"notes":[]}', "notes.json");
  await screen.findByText(/not an export of Jalin’s contacts\. Nothing was kept of it\./);
  await choose("Name\nDewi\n", "people.csv");
  expect(await screen.findByLabelText("Name: Goes to")).toBeDefined();
});

it("takes a file that is dropped", async () => {
  show();
  const place = await screen.findByText("Drop a file here");
  const file = new File(["BEGIN:VCARD\nVERSION:4.0\nFN:Dewi\nEND:VCARD"], "dewi.vcf");
  fireEvent.drop(place, { dataTransfer: { files: [file] } });
  expect(await button("Import 1 person")).toHaveProperty("disabled", false);
});

it("stops where it is told to, and says what stays", async () => {
  // nobody works
  vi.mocked(send).mockResolvedValue(true);
  show();
  const rows = Array.from({ length: 250 }, (_, at) => `Person ${at},p${at}@kopi.example`);
  await choose(["Name,Email", ...rows].join("\n"));
  await press("See what would happen");
  await press("Import 250 people");
  await screen.findByRole("progressbar", { name: "Importing people.csv" });
  await oneStep();
  await press("Cancel");
  expect(await screen.findByText("100 people of 250 were taken in. They stay, unless you undo it.")).toBeDefined();
});

it("says where an import could not be undone", async () => {
  show();
  await choose("Name\nDewi");
  await press("See what would happen");
  await press("Import 1 person");
  await screen.findByRole("heading", { name: "people.csv is imported" });
  const broken = vi.spyOn(db.journal, "get").mockRejectedValue(new Error("planted"));
  await press("Undo this import");
  expect(await screen.findByText("It could not be undone. Nothing was changed; try again.")).toBeDefined();
  broken.mockRestore();
});
