import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countInteractions, eachContact, eachInteraction, eachOpportunity, eachTask } from "../../lib/db/export";
import { contactIds } from "../../lib/db/lists";
import { anyCommand, daysStart } from "../builders/commands";
import { freshDatabase } from "../builders/database";

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

describe("an export, after any days", () => {
  it("gives everybody and all they did once, whether one walks through the tables or asks for each", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommand, { minLength: 5, maxLength: 25 }), async (commands) => {
        const on = freshDatabase();
        let now = daysStart;
        for (const command of commands) await command(on, (now += 60_000)).catch(() => undefined);
        const ids = await contactIds({}, on);
        // small steps, so that they begin and end everywhere
        const by = { contacts: 2, interactions: 2, few: 0 };
        const walked = await all(eachContact({}, on, by));
        const asked = await all(eachContact({ ids }, on));
        expect((await all(eachContact({}, on))).map(({ contact }) => contact.id)).toEqual(ids);
        expect(walked.map(({ contact }) => contact.id)).toEqual([...ids].sort());
        expect(walked).toEqual(asked.sort((a, b) => (a.contact.id < b.contact.id ? -1 : 1)));

        const said = (rows: Awaited<ReturnType<typeof interactions>>) =>
          rows.map(({ contact, identity, interaction, direction }) =>
            [contact.id, identity.id, interaction.id, direction].join(" "),
          );
        const interactions = (chosen: { ids?: string[] }) =>
          chosen.ids ? all(eachInteraction({ ids: chosen.ids }, on)) : all(eachInteraction({}, on, by));
        const walkedThrough = said(await interactions({}));
        expect(walkedThrough.toSorted()).toEqual(said(await interactions({ ids })).toSorted());
        expect(new Set(walkedThrough).size).toBe(walkedThrough.length);
        expect(await countInteractions({}, on)).toBe(walkedThrough.length);

        expect(await all(eachOpportunity({}, on))).toHaveLength(await on.opportunities.count());
        expect(await all(eachTask({}, on))).toHaveLength(await on.tasks.count());
        on.close();
      }),
      { numRuns: 40 },
    );
  });
});
