// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Router } from "wouter";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { layScreen } from "../../../tests/builders/screen";
import { audience } from "../../../tests/browser/faces/people";
import { csvRows } from "../../../tests/readers/csv";
import { addPerson } from "../../../lib/db/people";
import { setSaved } from "../../../lib/db/profiles";
import { hashLocation } from "../../dashboard/location";
import { exportPath } from "../../dashboard/routes";
import { saveFile } from "../../ui/saveFile";
import { ExportPage } from "./ExportPage";

vi.mock("../../ui/saveFile", () => ({ saveFile: vi.fn<() => void>() }));

const maya = "bluesky:bluesky-mayaputri.example";
const now = Date.now();

beforeAll(async () => {
  layScreen();
  await storeAudience(audience(now), now);
  await addPerson({ name: "Dian Puspa", emails: ["dian@puspa.example"], role: "=1+1" }, { now });
  await setSaved(maya, true, { now });
});
beforeEach(() => {
  vi.mocked(saveFile).mockClear();
  localStorage.clear();
  history.replaceState(null, "", `#${exportPath()}`);
});
afterEach(cleanup);

function open(path = exportPath()) {
  history.replaceState(null, "", `#${path}`);
  return render(
    <Router hook={hashLocation}>
      <ExportPage params={{}} halfLifeDays={30} />
    </Router>,
  );
}
const preview = () => within(screen.getByRole("region", { name: "The first rows" }));
const titles = () =>
  preview()
    .getAllByRole("columnheader")
    .map(({ textContent }) => textContent);
const choose = (label: string, value: string) =>
  userEvent.selectOptions(screen.getByRole("combobox", { name: label }), value);
async function exported(): Promise<{ rows: string[][]; name: string }> {
  await userEvent.click(screen.getByRole("button", { name: /^Export / }));
  await waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
  const [file, name] = vi.mocked(saveFile).mock.lastCall ?? [];
  const text = (await file?.text()) ?? "";
  return { rows: csvRows(text.replace(/^\ufeff/, "")), name: name ?? "" };
}

it("shows how the file begins and how many rows it has, and saves just that", async () => {
  open();
  await screen.findByText("13 rows");
  expect(titles().slice(0, 2)).toEqual(["contact_id", "name"]);
  const { rows, name } = await exported();
  expect(rows[0]).toEqual(titles());
  expect(rows).toHaveLength(14);
  expect(name).toMatch(/^jalin-contacts-\d{4}-\d\d-\d\d\.csv$/);
  await screen.findByText(`13 rows in ${name}`);
});

it("warns of what a system will stumble over", async () => {
  open();
  await screen.findByText("13 rows");
  await choose("For", "hubspot");
  await screen.findByText(/^12 contacts have no e-mail\. HubSpot/);
  await choose("For", "salesforceLead");
  await screen.findByText(/^Salesforce needs a company\. Of 13 contacts/);
  await choose("For", "pipedrive");
  await waitFor(() => expect(screen.queryByText(/Salesforce needs/)).toBeNull());
});

it("remembers columns in the order they were put, and the format", async () => {
  const first = open();
  await screen.findByText("13 rows");
  await userEvent.click(screen.getByRole("button", { name: "34 columns" }));
  await userEvent.click(await screen.findByRole("button", { name: "Name: further to the front" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Company" }));
  await waitFor(() => expect(titles().slice(0, 3)).toEqual(["name", "contact_id", "kind"]));
  expect(titles()).not.toContain("company");
  first.unmount();
  open();
  await waitFor(() => expect(titles().slice(0, 3)).toEqual(["name", "contact_id", "kind"]));
});

it("guards cells that a spreadsheet could run, unless exact values are asked for", async () => {
  open();
  await screen.findByText("13 rows");
  expect((await exported()).rows.flat()).toContain("'=1+1");
  vi.mocked(saveFile).mockClear();
  await userEvent.click(screen.getByRole("switch", { name: "Exact values" }));
  await screen.findByText("13 rows");
  expect((await exported()).rows.flat()).toContain("=1+1");
});

it("begins with the list that somebody came from, and goes on to everyone and back", async () => {
  open(exportPath({ saved: true }));
  await screen.findByText("2 rows");
  await choose("Whom", "");
  await screen.findByText("13 rows");
  expect(location.hash).toBe(`#${exportPath()}`);
  await choose("Whom", "list");
  await screen.findByText("2 rows");
});

it("offers of each the formats there are of it, and says where there is nothing", async () => {
  open();
  await screen.findByText("13 rows");
  await userEvent.click(screen.getByRole("radio", { name: /^Tasks/ }));
  await screen.findByText("There is nothing to export yet.");
  expect(screen.getByRole("button", { name: "Export CSV" })).toHaveProperty("disabled", true);
  await userEvent.click(screen.getByRole("radio", { name: /^iCalendar/ }));
  await userEvent.click(screen.getByRole("radio", { name: /^Interactions/ }));
  expect(screen.queryByRole("radio", { name: /^iCalendar/ })).toBeNull();
  await userEvent.click(screen.getByRole("radio", { name: /^Contacts/ }));
  await userEvent.click(screen.getByRole("radio", { name: /^vCard/ }));
  const begins = await screen.findByRole("region", { name: "How the file begins" });
  expect(begins.textContent).toMatch(/^BEGIN:VCARD\s+VERSION:4\.0/);
  await choose("Version", "3.0");
  await waitFor(() =>
    expect(screen.getByRole("region", { name: "How the file begins" }).textContent).toContain("VERSION:3.0"),
  );
});
