// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { layScreen } from "../../../tests/builders/screen";
import { doneByWorker } from "../../../tests/builders/worker";
import { audience } from "../../../tests/browser/faces/people";
import { db } from "../../../lib/db/database";
import { listSuppressed } from "../../../lib/db/suppressed";
import { Toasts } from "../../ui/Toast/Toasts";
import { keep, keptNames } from "../../ui/kept";
import { Suppressed } from "../Suppressed/Suppressed";
import { EraseDialog } from "./EraseDialog";

const now = Date.UTC(2026, 10, 21);
vi.mock("../../../lib/messaging/send", () => ({ send: doneByWorker }));

beforeAll(layScreen);
beforeEach(async () => {
  localStorage.clear();
  await storeAudience(audience(now), now);
});
afterEach(cleanup);

const button = (name: string) => screen.findByRole("button", { name });
const onClose = vi.fn();

it("says what goes, and erases nobody before that is confirmed", async () => {
  const [first] = await db.contacts.toArray();
  const { id = "", name = "" } = first ?? {};
  keep(`contact.${id}.scroll`, 120);
  keep("page.https://x.com/somebody", 120);
  keep("contacts.place", { of: "all", ends: [id] });
  keep("oneNote.3f0c", "words that were not stored yet");
  keep("quick.note.x:@somebody", "half a line about whoever this was");
  keep("popup", { tab: "contacts", contact: id, order: "hot", filter: {}, query: name });
  keep("export", "contacts");
  render(
    <Toasts>
      <EraseDialog ids={[id]} name={name} onClose={onClose} />
    </Toasts>,
  );
  await screen.findByRole("dialog", { name: `Erase ${name} for good?` });
  const erase = await button("Erase for good");
  expect(erase.hasAttribute("disabled")).toBe(true);
  await userEvent.click(erase);
  expect(await listSuppressed()).toEqual([]);
  await userEvent.click(screen.getByRole("checkbox", { name: "I understand that this cannot be undone" }));
  await userEvent.click(erase);
  await screen.findByText("1 person erased");
  expect(onClose).toHaveBeenCalled();
  expect(await db.contacts.get(id)).toBeUndefined();
  expect(await listSuppressed()).toHaveLength(1);
  expect(keptNames("")).toEqual(["export"]);
});

it("erases several at once, and lists them without a name until they may be read again", async () => {
  const contacts = await db.contacts.where("hottest").below(0).limit(2).toArray();
  const { rerender } = render(
    <Toasts>
      <EraseDialog ids={contacts.map(({ id }) => id)} onClose={onClose} />
    </Toasts>,
  );
  await screen.findByRole("dialog", { name: "Erase 2 people for good?" });
  await userEvent.click(screen.getByRole("checkbox"));
  await userEvent.click(await button("Erase for good"));
  await screen.findByText("2 people erased");
  rerender(
    <Toasts>
      <Suppressed />
    </Toasts>,
  );
  const list = await screen.findByRole("list", { name: "Erased people" });
  for (const { name } of contacts) expect(list.textContent).not.toContain(name);
  await userEvent.click(await screen.findByRole("button", { name: /^Read again whom you erased on/ }));
  expect(await listSuppressed()).toHaveLength(1);
  await userEvent.click(await button("Remove it"));
  await waitFor(async () => expect(await listSuppressed()).toEqual([]));
  await screen.findByText(/Nobody was erased/);
});
