import { expect, it } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { addPerson } from "./people";
import { getContact } from "./contacts";
import { undo } from "./journal";
import { peopleOf, setCompany, setKind } from "./profiles";

const now = Date.UTC(2026, 10, 21);

it("is what the user says, whatever the account looks like, until they take it back", async () => {
  const on = freshDatabase();
  const { id } = await addPerson({ name: "Kopi Tetes", organisation: true }, { now, on });
  const isOrganisation = async () => (await getContact(id, on))?.organisation === true;
  expect(await isOrganisation()).toBe(true);
  const entry = await setKind(id, "person", { now, on });
  expect(await isOrganisation()).toBe(false);
  await undo(entry, { now, on });
  expect(await isOrganisation()).toBe(true);
});

it("of an organisation has people", async () => {
  const on = freshDatabase();
  const company = await addPerson({ name: "Kopi Tetes", organisation: true }, { now, on });
  const ana = await addPerson({ name: "Ana" }, { now, on });
  const linked = await setCompany(ana.id, company.id, { now, on });
  expect((await peopleOf(company.id, on)).map(({ name }) => name)).toEqual(["Ana"]);
  await undo(linked, { now, on });
  expect(await peopleOf(company.id, on)).toEqual([]);
});
