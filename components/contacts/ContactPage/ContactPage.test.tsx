// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { Router } from "wouter";
import { storeAudience } from "../../../tests/builders/audience";
import { plainReader, workOutAll } from "../../../tests/builders/reader";
import { layScreen } from "../../../tests/builders/screen";
import { audience, regular } from "../../../tests/browser/faces/people";
import { getContact } from "../../../lib/db/contacts";
import { db } from "../../../lib/db/database";
import { correctFeeling } from "../../../lib/db/facts";
import { historyOf } from "../../../lib/db/history";
import { listContacts } from "../../../lib/db/lists";
import { notesOf } from "../../../lib/db/notes";
import { currentPath, goTo, hashLocation } from "../../dashboard/location";
import { contactPath, paramsOf, paths } from "../../dashboard/routes";
import { forgetAhead } from "../../ui/ahead";
import { Toasts } from "../../ui/Toast/Toasts";
import { ContactPage } from "./ContactPage";

const now = Date.now();
const citra = "bluesky:bluesky-citratetes.example";

/** The page at the present address. */
function Here() {
  const [path] = hashLocation();
  return <ContactPage key={path} params={paramsOf(paths.contact, path) ?? {}} halfLifeDays={30} />;
}
const show = (address: string) => {
  goTo(address, { replace: true });
  return render(
    <Router hook={hashLocation}>
      <Toasts>
        <Here />
      </Toasts>
    </Router>,
  );
};
const named = (name: string) => screen.findByRole("heading", { level: 1, name });

beforeAll(layScreen);
beforeEach(async () => {
  localStorage.clear();
  await storeAudience([...audience(now), ...regular(now)], now);
});
afterEach(() => {
  cleanup();
  forgetAhead();
});

it("goes through the list it was opened from, and back to it", async () => {
  const [first, second] = await listContacts({ order: "hot", limit: 2 });
  show(contactPath(first?.id ?? "", { from: { sort: "heat" } }));
  await named(first?.name ?? "");
  expect(await screen.findByText(/^1 of \d+$/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Previous contact" })).toHaveProperty("disabled", true);
  await userEvent.keyboard("]");
  await named(second?.name ?? "");
  expect(await screen.findByText(/^2 of \d+$/)).toBeTruthy();
  await userEvent.keyboard("[[");
  await named(first?.name ?? "");
  await userEvent.keyboard("{Escape}");
  expect(location.hash).toBe("#/contacts?sort=heat");
});

it("has the contact and the history in its first rendering, where they were asked ahead", async () => {
  const { id } = paramsOf(paths.contact, contactPath(citra)) ?? {};
  await ContactPage.ask({ ...(id !== undefined && { id }) }, "");
  show(contactPath(citra));
  expect(screen.getByRole("heading", { level: 1, name: "Citra Wening" })).toBeTruthy();
  expect(screen.getAllByText("Commented on")).not.toHaveLength(0);
  expect(screen.queryByRole("status", { name: /loading/i })).toBeNull();
});

it("stays within a list that was narrowed down or searched", async () => {
  show(contactPath("x:x-ngocbao_cafe", { from: { network: "x" } }));
  const onX = await listContacts({ order: "hot", limit: 99, filter: { network: "x" } });
  expect(await screen.findByText(new RegExp(`of ${onX.length}$`))).toBeTruthy();
  cleanup();
  show(contactPath("x:x-ngocbao_cafe", { from: { q: "bao" } }));
  expect(await screen.findByText(/^1 of \d+$/)).toBeTruthy();
});

it("shows of the history what the address asks for, and writes into it what is chosen", async () => {
  show(contactPath(citra));
  const kinds = await screen.findByRole("group", { name: "Kinds" });
  await userEvent.click(within(kinds).getByRole("button", { name: "Amplification" }));
  expect(location.hash).toContain("did=amplification");
  await waitFor(() => expect(screen.queryByText("Commented on")).toBeNull());
  expect(await screen.findAllByText("Shared")).not.toHaveLength(0);
  const search = screen.getByRole("textbox", { name: "Search what they wrote" });
  await userEvent.type(search, "quokka");
  await screen.findByText("Nothing of that kind is here.");
  await userEvent.click(screen.getByRole("button", { name: "Show everything" }));
  expect(await screen.findAllByText("Commented on")).not.toHaveLength(0);
  expect(currentPath()).toBe(contactPath(citra));
  expect(search).toHaveProperty("value", "");
});

it("shows of the history what feels so, by the address", async () => {
  await workOutAll(db, now, plainReader());
  const [line] = await historyOf(citra, { limit: 1, felt: "neutral" });
  await correctFeeling(line?.interaction.id ?? "", "negative", { now });
  show(contactPath(citra));
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Feeling" }), "Negative");
  expect(location.hash).toContain("felt=negative");
  await waitFor(() => expect(screen.getAllByText("Commented on")).toHaveLength(1));
  expect(screen.getByRole("button", { name: "Feeling: Negative, by you" })).toBeTruthy();
});

it("leads keys to its parts: n to the note, t to a task, # to the tags, s saves", async () => {
  show(contactPath(citra));
  await named("Citra Wening");
  await screen.findByRole("button", { name: "Add task" });
  await userEvent.keyboard("s");
  await waitFor(async () => expect((await getContact(citra))?.savedAt).toBeDefined());
  await userEvent.keyboard("n");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Note" }));
  // out of the field, not off the page
  await userEvent.keyboard("{Escape}");
  expect(document.activeElement).toBe(document.body);
  expect(currentPath()).toBe(contactPath(citra));
  await userEvent.keyboard("#");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Add tag");
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard("t");
  expect(await screen.findByRole("textbox", { name: "What to do" })).toBeTruthy();
});

it("keeps a note that was half typed when the page is left", async () => {
  const { unmount } = show(contactPath(citra));
  await userEvent.type(await screen.findByRole("textbox", { name: "Note" }), "Wants the ro");
  unmount();
  show(contactPath(citra));
  expect(await screen.findByRole("textbox", { name: "Note" })).toHaveProperty("value", "Wants the ro");
  await waitFor(async () => expect((await notesOf(citra))[0]?.text).toBe("Wants the ro"));
});

it("says that a contact is gone", async () => {
  show(contactPath("x:nobody"));
  expect(await screen.findByRole("heading", { level: 1, name: "This contact is gone" })).toBeTruthy();
});
