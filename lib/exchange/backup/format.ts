/** What a backup file is: a zip of lines of JSON, and a manifest that says what is in it. */
import * as z from "zod/mini";

/** The version of the layout described in {@link readme}. A file of a greater one is for a later Jalin. */
export const formatVersion = 1;

export const manifestName = "manifest.json";
export const readmeName = "README.txt";
export const settingsName = "settings.json";
/** What was changed while the backup was made, see {@link readme}. */
export const changesName = "changes.ndjson";

/** The entry of a table. */
export function entryOf(table: string): string {
  return `tables/${table}.ndjson`;
}

const size = z.int().check(z.minimum(0));

/** What is known of an entry: its lines, its bytes before they were compressed, and their SHA-256 in hex. */
const entry = z.strictObject({ rows: size, bytes: size, sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });
export type EntrySum = z.infer<typeof entry>;

const tableName = z.string().check(z.regex(/^[A-Za-z]{1,64}$/));

/** Loose: a later Jalin may say more in the same format. */
export const manifest = z.looseObject({
  jalin: z.literal("backup"),
  format: size,
  /** version of the database's schema */
  schema: size,
  /** version of the Jalin that made it */
  app: z.string().check(z.maxLength(40)),
  /** ms UTC */
  madeAt: size,
  /** the tables, with the field or fields that are the key of a row, in the order in which they stand */
  tables: z
    .array(z.looseObject({ name: tableName, key: z.union([z.string(), z.array(z.string())]), entry }))
    .check(z.maxLength(200)),
  settings: entry,
  changes: z.optional(entry),
});
export type Manifest = z.infer<typeof manifest>;

/** The first two facts of any manifest, of whatever format. */
export const anyManifest = z.looseObject({ jalin: z.literal("backup"), format: size });

/** How to read a backup without Jalin. It stands in every backup. */
export const readme = `A backup of Jalin, format ${formatVersion}
==========================

This is an ordinary zip archive. Everything in it is text in UTF-8.

manifest.json    what is here: the version of the format, of the database's schema and of Jalin,
                 when it was made (ms since 1970, UTC), and for each entry the number of lines,
                 the number of bytes and the SHA-256 of these bytes.
settings.json    what was chosen in Jalin's settings.
tables/*.ndjson  one file for each table of the database, one row a line, each line a JSON object.
changes.ndjson   only there when something was written while the backup was made. First lines such as
                 {"table":"notes","from":"a","to":"a"}: rows of that table whose key is from "a" to "a"
                 do not count any more. Then lines such as {"table":"notes","row":{...}}: these count.

Times are ms since 1970, UTC. What JSON cannot say stands in an object with the key "$":
{"$":"Uint32Array","of":"..."} is an array of numbers, as base64 of its bytes, the least byte first (also
Float64Array and others); {"$":"Map","of":[[key,value],...]}; {"$":"undefined"}; {"$":"number","of":"Infinity"}.

The tables that people look for
-------------------------------
identities     accounts: id, network, handle, name, headline, url. "contactId" is the person they belong to.
interactions   what they did: type, identityId, postId, text, "when", url.
posts          what was engaged with: authorId, text, url.
profiles       what was entered on an account: name, company, emails, tags, each with the time ("at").
notes, tasks, opportunities, pipeline, segments, rules, customFields
contacts       people as lists show them; made from the tables above.
suppressed     keyed hashes of accounts that were erased and are not to be read again.
columns, places, stamps, tallies, months, talk, termPasts, facts, inbox and others follow from the rest.

To look inside, unpack it and, for example:  grep -i "some name" tables/identities.ndjson
To check it:  sha256sum tables/interactions.ndjson  and compare with manifest.json.
`;
