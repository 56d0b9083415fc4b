/** The whole world checked, after the extension's own code has worked on it for a while. */
import { db } from "../../../lib/db/database";
import { joinContacts, splitIdentity } from "../../../lib/db/joins";
import { undo } from "../../../lib/db/journal";
import { listContacts } from "../../../lib/db/lists";
import { addPerson } from "../../../lib/db/people";
import { setSaved, tagContacts } from "../../../lib/db/profiles";
import { addTask } from "../../../lib/db/tasks";
import { type Verified, verify } from "../../../lib/db/verify";
import { ingest } from "../../../lib/ingest/ingest";
import { deleteContacts } from "../../../lib/ingest/remove";
import { keysOfIdentity } from "../../../lib/ingest/traits";
import { readings, worldEnd } from "./world";

const batch = 500;

/** Reads `rows` engagements more and does what a user does, bulk commands, joins and deletions among it. */
async function workOnWorld(rows: number): Promise<void> {
  const sightings = readings(rows, rows / 10, 3);
  for (let at = 0; at < rows; at += batch)
    await ingest(
      { network: "x", page: "https://x.com/home", rows: sightings.slice(at, at + batch) },
      { now: worldEnd, db },
    );
  const options = { now: worldEnd };
  const people = (await listContacts({ order: "hot", limit: 900 })).map(({ id }) => id);
  await tagContacts(people.slice(0, 300), "bench", "add", options);
  await setSaved(people.slice(100, 200), true, options);
  for (const id of people.slice(0, 20)) await addTask({ title: "Call", identityId: id }, options);
  for (let at = 0; at < 60; at += 2) {
    const [one = "", other = ""] = people.slice(400 + at, 402 + at);
    const seq = await joinContacts(one, [other], options);
    if (at % 3 === 0) await undo(seq, options);
    else if (at % 3 === 1) await splitIdentity(other, options);
  }
  const seq = await deleteContacts(people.slice(600, 900), options);
  const gone = await deleteContacts(people.slice(500, 550), options);
  if (seq === undefined || gone === undefined) throw new Error("nobody was deleted");
  await undo(seq, options);
  await addPerson({ name: "Dian Puspa" }, options);
}

/** Checks everything; answers with what differs. */
function verifyWorld(): Promise<Verified> {
  return verify({ keysOf: keysOfIdentity });
}

export const whole = { workOnWorld, verifyWorld };
