/** A backup that refuses a row of our own is worth nothing: whatever may be written passes the check of what is put back. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { awkward } from "../builders/awkward";
import { anyCommand, type Command, daysStart, doAll } from "../builders/commands";
import { freshDatabase } from "../builders/database";
import { workOutAll } from "../builders/reader";
import { defineField } from "../../lib/db/customFields";
import { dumpedTables } from "../../lib/db/dump";
import { startImport } from "../../lib/db/imports";
import { addPerson } from "../../lib/db/people";
import { setCustom, setField, setList, setTags } from "../../lib/db/profiles";
import { saveRule } from "../../lib/db/rules";
import { saveSegment } from "../../lib/db/segments";
import { checkRow } from "../../lib/exchange/backup/check";
import { noAnswers, planOf } from "../../lib/exchange/in/plan";
import { ownEntries } from "../../lib/exchange/in/ownJson";
import { importStep } from "../../lib/ingest/importing";
import { ingest } from "../../lib/ingest/ingest";
import { EntryError } from "../../lib/model/entry";
import { NoContactError } from "../../lib/db/profiles";

const link = fc.oneof(
  awkward,
  fc.constantFrom(
    "kopi.example",
    "HTTPS://Kopi.Example",
    "localhost:3000",
    "javascript:alert(1)",
    "mailto:a@b.example",
  ),
);

/** As long as an address may be, and longer once it is folded or written in percents. */
const address = fc.constantFrom("x", "é", "ﷺ", "İ").map((sign) => `https://kopi.example/${sign.repeat(4096 - 21)}`);

/** What is refused where it is entered is not written. */
const tried =
  (command: Command): Command =>
  (on, now) =>
    Promise.resolve(command(on, now)).catch((error: unknown) => {
      if (!(error instanceof EntryError || error instanceof NoContactError)) throw error;
    });

const first = async (on: Parameters<Command>[0]): Promise<string> =>
  (await on.contacts.toCollection().first())?.id ?? "";

const anyAwkward: fc.Arbitrary<Command> = fc
  .oneof(
    fc.array(link, { maxLength: 3 }).map(
      (links): Command =>
        (on, now) =>
          addPerson({ name: "Dian", links }, { now, on }),
    ),
    fc.array(link, { maxLength: 3 }).map(
      (links): Command =>
        async (on, now) =>
          setList(await first(on), "links", links, { now, on }),
    ),
    awkward.map((text): Command => async (on, now) => {
      const id = await first(on);
      const field = await defineField({ label: "Own", kind: "text" }, { now, on });
      await setTags(id, [text], { now, on });
      await setCustom(id, field.id, text, { now, on });
      await setField(id, "name", text, { now, on });
    }),
    awkward.map((tag): Command => async (on, now) => {
      const where = { is: "tag" as const, any: [tag] };
      await saveSegment({ name: tag, where }, { now, on });
      const deeds = [{ do: "tag" as const, tag }];
      await saveRule({ name: tag, on: true, when: { contains: tag }, who: where, deeds }, { now, on });
    }),
    fc
      .record({ name: awkward, links: fc.array(link, { maxLength: 3 }), tags: fc.array(awkward), note: awkward })
      .map(({ name, links, tags, note }): Command => async (on, now) => {
        const contact = { name, links, tags, notes: [{ text: note }], saved: new Date(now).toISOString() };
        const world = {
          holders: {
            accounts: new Map(),
            emails: new Map(),
            phones: new Map(),
            alike: new Map(),
            suppressed: new Set<string>(),
          },
          people: new Map(),
        };
        const entries = ownEntries([contact], []);
        const { people } = planOf(entries, { world, answers: noAnswers, now, noteOf: (_cell, value) => value });
        // one that is being taken back goes first
        while (await importStep(on));
        await startImport({ file: "a", people, now, on });
        while (await importStep(on));
      }),
    fc.record({ url: address, of: address, avatar: address }).map(({ url, of, avatar }): Command => {
      const actor = { url, avatar, name: "Rani", links: [of] };
      const [like, comment] = [
        { type: "reaction", actor, post: { id: "1", url: of, author: { url: of } } },
        { type: "comment", id: "2", actor, target: { url: of }, url: of, text: "halo", post: { id: "1" } },
      ];
      const rows = [like, comment].map((value) => ({ is: "capture", seenAt: daysStart, source: "dom", value }));
      return (on, now) => ingest({ network: "web", page: url, rows }, { now, db: on });
    }),
  )
  .map(tried);

test("whatever is written passes", async () => {
  const commands = fc.array(fc.oneof(anyAwkward, anyCommand), { minLength: 1, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(commands, async (given) => {
      const on = freshDatabase();
      await doAll(on, given);
      await workOutAll(on, daysStart);
      for (const { name, key } of dumpedTables(on))
        for (const row of (await on.table(name).toArray()) as unknown[])
          expect(checkRow(name, row, key), JSON.stringify(row)?.slice(0, 500)).toBeUndefined();
    }),
    { numRuns: 150 },
  );
}, 120_000);

test("so does a link that an earlier version took as it was typed", () => {
  const profile = { identityId: "hand:1", links: [{ value: "kopi.example", at: daysStart }] };
  expect(checkRow("profiles", profile, "identityId")).toBeUndefined();
});
