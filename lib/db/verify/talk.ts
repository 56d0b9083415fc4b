/** Checks that nothing stands in the talk of days but what is there, as what it is. */
import { isOutbound } from "../../model/facts";
import { placeInTalk, sayingsIn } from "../../model/talk";
import type { Database } from "../database";
import { byId } from "../rows";
import type { Findings } from "./findings";

/** Checks the days against the facts, which are written with them. */
export async function checkTalk(on: Database, findings: Findings): Promise<void> {
  for (const key of await on.talk.toCollection().primaryKeys())
    await on.transaction("r", on.talk, on.facts, async () => {
      const talk = await on.talk.get(key);
      if (!talk) return;
      findings.rows += 1;
      const facts = byId(await on.facts.bulkGet(talk.ids));
      for (const { id, who, post } of sayingsIn(talk)) {
        const fact = facts.get(id);
        const isTalk = fact && !isOutbound(fact.code) && fact.intents?.includes("spam") !== true;
        const should = isTalk ? { ...placeInTalk(fact), who: fact.who, post: fact.post } : "not there";
        findings.expect("talk", id, { day: talk.day, network: talk.network, who, post }, should);
      }
    });
}
