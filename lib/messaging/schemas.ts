/** What the worker accepts. Page-side files must not import this: it holds zod. */
import { z } from "zod";
import { account, batchEnvelope, counts, httpUrl, networkId } from "../model/capture";
import { interactionTypes, pageKinds } from "../model/engagement";
import { moreReasons, readingStates } from "./protocol";

const count = z.int().nonnegative();

const deliver = z.strictObject({ kind: z.literal("deliver"), batch: batchEnvelope });

const report = z.strictObject({
  kind: z.literal("report"),
  state: z.strictObject({
    network: networkId,
    kind: z.enum(pageKinds).exactOptional(),
    url: httpUrl,
    state: z.enum(readingStates),
    read: count,
    readByType: z.partialRecord(z.enum(interactionTypes), count),
    found: z.literal(true).exactOptional(),
    stated: counts,
    more: z.enum(moreReasons).exactOptional(),
    viewer: account.exactOptional(),
    pending: count,
    problems: count,
  }),
  read: count,
  problems: z.record(z.string().max(40), count),
});

const syncSites = z.strictObject({ kind: z.literal("sync-sites"), tabId: z.int().optional() });

const savePerson = z.strictObject({
  kind: z.literal("save-person"),
  network: networkId,
  account,
  page: httpUrl,
});

const askSaved = z.strictObject({
  kind: z.literal("ask-saved"),
  network: networkId,
  page: httpUrl,
  accounts: z.array(account).max(50),
});

const pressSave = z.strictObject({
  kind: z.literal("press-save"),
  network: networkId,
  page: httpUrl,
  account,
  save: z.boolean(),
});

const setOwn = z.strictObject({ kind: z.literal("set-own"), network: networkId, account, own: z.boolean() });

const deleteContacts = z.strictObject({
  kind: z.literal("delete-contacts"),
  ids: z.array(z.string().min(1).max(2_000)).max(1_000_000),
});

const eraseContacts = deleteContacts.extend({ kind: z.literal("erase-contacts") });

const sample = z.strictObject({
  kind: z.literal("sample"),
  wish: z.union([z.strictObject({ load: z.enum(["en", "id"]) }), z.literal("remove")]),
});

const keep = z.strictObject({
  kind: z.literal("keep"),
  step: z.discriminatedUnion("is", [
    z.strictObject({ is: z.literal("begin") }),
    z.strictObject({
      is: z.literal("file"),
      url: z.string().regex(/^blob:/),
      name: z.string().max(100),
      rows: count,
      bytes: count,
    }),
    z.strictObject({ is: z.literal("failed"), reason: z.string().max(500) }),
    z.strictObject({
      is: z.literal("restored"),
      outcome: z.strictObject({
        id: z.string().max(100),
        mode: z.enum(["whole", "joined"]),
        is: z.enum(["done", "gone", "updated", "stopped"]),
      }),
      settings: z.unknown().optional(),
    }),
    z.strictObject({ is: z.literal("done") }),
  ]),
});

const work = z.strictObject({ kind: z.literal("work") });

/** The schema of every message to the worker. */
export const toWorker = {
  deliver,
  report,
  "ask-saved": askSaved,
  "press-save": pressSave,
  "sync-sites": syncSites,
  "save-person": savePerson,
  "set-own": setOwn,
  "delete-contacts": deleteContacts,
  "erase-contacts": eraseContacts,
  sample,
  keep,
  work,
} as const;
