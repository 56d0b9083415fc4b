// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { db } from "../../../lib/db/database";
import { foldTables, refold } from "../../../lib/db/fold";
import { defaultHeatRule } from "../../../lib/model/heat";
import { keysOf } from "../../../lib/model/match/keys";
import { traitsOf } from "../../../lib/model/match/traits";
import type { Identity } from "../../../lib/model/records";
import { meet } from "../../../tests/builders/sales";
import { DiagnosticsPage } from "./DiagnosticsPage";

/** Nobody here shows more than a handle. */
const keys = (identity: Identity) => keysOf(traitsOf(identity));

async function makeAnew(): Promise<void> {
  const recount = { identityIds: new Set(["x:rani"]), rule: defaultHeatRule };
  await db.transaction("rw", foldTables(db), async () => {
    await refold(["x:rani"], db, { recount });
  });
}

const show = () => render(<DiagnosticsPage keysOf={keys} makeAnew={makeAnew} />);
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await meet(db, "rani", "budi");
});
afterEach(cleanup);

it("tells what the database holds, and goes on telling", async () => {
  show();
  const contacts = await screen.findByRole("rowheader", { name: "contacts" });
  expect(contacts.closest("tr")?.textContent).toBe("contacts2");
  await meet(db, "citra");
  expect(await screen.findByText(/Look for accounts of the same person \(3\)/)).toBeDefined();
});

it("finds no difference where all is well", async () => {
  show();
  await press("Check everything");
  expect(await screen.findByText(/Everything adds up: \d+ rows looked at/)).toBeDefined();
});

it("shows what differs, and mends it", async () => {
  await db.contacts.update("x:rani", { counts: { comment: 7 } });
  show();
  await press("Check everything");
  const line = await screen.findByRole("rowheader", { name: "contacts: counts" });
  expect(line.closest("tr")?.textContent).toBe('contacts: countsx:rani{"comment":7}{"comment":1}');
  await press("Make anew");
  await screen.findByText(/^Made anew/);
  await press("Check everything");
  expect(await screen.findByText(/Everything adds up/)).toBeDefined();
  expect(screen.queryByRole("rowheader", { name: "contacts: counts" })).toBeNull();
});
