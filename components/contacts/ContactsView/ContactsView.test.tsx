// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { layScreen } from "../../../tests/builders/screen";
import { audience } from "../../../tests/browser/faces/people";
import { getContact } from "../../../lib/db/contacts";
import { setSaved } from "../../../lib/db/profiles";
import { type ContactsChoice, ContactsView } from "./ContactsView";

const bao = "x:x-ngocbao_cafe";
const now = Date.now();
const onOpen = vi.fn<(id: string) => void>();
const onSettings = vi.fn<() => void>();

function Face({ start }: { start?: Partial<ContactsChoice> }) {
  const [choice, setChoice] = useState<ContactsChoice>({ order: "hot", filter: {}, query: "", ...start });
  return (
    <ContactsView choice={choice} onChoose={setChoice} halfLifeDays={30} onOpen={onOpen} onSettings={onSettings} />
  );
}

const names = () => screen.queryAllByRole("listitem").map((item) => item.querySelector("bdi")?.textContent);
const field = () => screen.getByRole("textbox", { name: /Search/ });

beforeAll(async () => {
  layScreen();
  await storeAudience(audience(now), now);
});
beforeEach(() => {
  localStorage.clear();
  onOpen.mockReset();
});
afterEach(cleanup);

it("shows the hottest first, or the newest", async () => {
  render(<Face />);
  await waitFor(() => expect(names()[0]).toBe("Maya Putri"));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Order" }), "Newest");
  await waitFor(() => expect(names().slice(0, 2)).toEqual(["Nguyễn Ngọc Bảo", "高橋 涼"]));
});

it("finds by handle with @, by a name without its marks, and by what was written", async () => {
  render(<Face />);
  await userEvent.keyboard("/");
  expect(document.activeElement).toBe(field());
  await userEvent.keyboard("@ngocbao");
  await waitFor(() => expect(names()).toEqual(["Nguyễn Ngọc Bảo"]));
  await userEvent.clear(field());
  await userEvent.type(field(), "carvalheira ines");
  await waitFor(() => expect(names()).toEqual(["Inês Carvalheira"]));
  await userEvent.clear(field());
  await userEvent.type(field(), "spare burrs");
  await waitFor(() => expect(names()).toEqual(["Nguyễn Ngọc Bảo"]));
  expect(screen.getByText("spare").closest("bdi")?.textContent).toContain("where to get spare burrs");
});

it("goes from the search into the hits, saves one, opens one, and back up", async () => {
  render(<Face start={{ query: "ngoc" }} />);
  await waitFor(() => expect(names()).toEqual(["Nguyễn Ngọc Bảo"]));
  await userEvent.click(field());
  await userEvent.keyboard("{ArrowDown}s");
  await waitFor(async () => expect((await getContact(bao))?.savedAt).toBeDefined());
  await userEvent.keyboard("s");
  await waitFor(async () => expect((await getContact(bao))?.savedAt).toBeUndefined());
  await userEvent.keyboard("{Enter}");
  expect(onOpen).toHaveBeenCalledWith(bao);
  await userEvent.keyboard("k");
  expect(document.activeElement).toBe(field());
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(names().length).toBeGreaterThan(5));
});

it("types letters into the search, where they are no commands", async () => {
  render(<Face />);
  await userEvent.type(field(), "sj/k");
  expect(field()).toHaveProperty("value", "sj/k");
});

it("filters by network, by kind and by saved, together", async () => {
  await setSaved(bao, true, { now });
  render(<Face />);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Network" }), "X");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "Amplification");
  await waitFor(() => expect(names()).toEqual(["Nguyễn Ngọc Bảo", "Inês Carvalheira"]));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Segment" }), "Saved");
  await waitFor(() => expect(names()).toEqual(["Nguyễn Ngọc Bảo"]));
  await setSaved(bao, false, { now });
  await screen.findByText("Nobody fits all of this: saved, X and amplification.", {
    normalizer: (text) => text.replace(", and", " and"),
  });
  await userEvent.click(screen.getByRole("button", { name: "Show all" }));
  await waitFor(() => expect(names().length).toBeGreaterThan(5));
});

it("says that nobody was found, and for what", async () => {
  render(<Face start={{ query: "Quokka" }} />);
  const heading = await screen.findByRole("heading", { level: 2 });
  expect(heading.textContent).toBe("Nobody found for “Quokka”");
});

it("gives every row a name and a way to save", async () => {
  render(<Face />);
  await waitFor(() => expect(names().length).toBeGreaterThan(5));
  for (const item of screen.getAllByRole("listitem")) {
    const [open, star] = within(item).getAllByRole("button");
    expect(open?.textContent).toBeTruthy();
    expect(star?.getAttribute("aria-label")).toMatch(/^(Save|.* is saved)/);
  }
});
