/**
 * What the user chose. Kept in the browser's own storage, parsed at that boundary. In zod's small form: the popup reads
 * this before it paints, and must not carry the whole of zod for it.
 */
import * as z from "zod/mini";
import { type InteractionType, interactionTypes, networkPattern } from "./engagement";
import { defaultHeatRule, defaultWeights } from "./heat";
import { hostPattern } from "./host";
import { defaultMonths } from "./retention";

const siteSettings = z.strictObject({
  /** read this network; takes effect together with the browser's permission */
  on: z.boolean(),
  /** also listen to the responses the page itself fetches */
  precise: z.boolean(),
  /** also read the messages that are open; nobody has it on without having asked for it */
  messages: z._default(z.boolean(), false),
  /** also read what only the members of a group may see */
  closed: z._default(z.boolean(), false),
  /** also with the save button in its pages, of a network that asks for a second word, see `About.wary` */
  button: z._default(z.boolean(), false),
  /** kinds of engagement that are not kept */
  skip: z.exactOptional(z.array(z.enum(interactionTypes))),
  /** hosts that the user added, of a network that anybody can host; each takes effect with the browser's permission */
  hosts: z._default(z.array(z.string().check(z.regex(hostPattern))), []),
});
export type SiteSettings = z.infer<typeof siteSettings>;

/** A network of which nothing was chosen: the browser's permission decides alone, it is asked for in the switch. */
export const defaultSite: SiteSettings = {
  on: true,
  precise: false,
  messages: false,
  closed: false,
  button: false,
  hosts: [],
};

/** What one interaction adds to heat: whole numbers, for heat is 0 or at least 1 (see heat.ts); 0 leaves a type out. */
const weight = z.int().check(z.minimum(0), z.maximum(100));

/** Each by itself has its default: a type that is added later must not make the settings unreadable. */
const weights = z.strictObject(
  Object.fromEntries(interactionTypes.map((type) => [type, z._default(weight, defaultWeights[type])])) as Record<
    InteractionType,
    z.ZodMiniDefault<typeof weight>
  >,
);

/** When a notification tells of the week before, by the user's clock; 0 is Monday. */
const digest = z.strictObject({
  on: z.boolean(),
  weekday: z.int().check(z.minimum(0), z.maximum(6)),
  hour: z.int().check(z.minimum(0), z.maximum(23)),
});
export type DigestSettings = z.infer<typeof digest>;

const defaultDigest: DigestSettings = { on: false, weekday: 0, hour: 9 };

/** Months; 0 is never. */
const months = z.int().check(z.minimum(0), z.maximum(120));

/** After how long people go who are silent, see retention.ts. */
const retention = z.strictObject({
  months,
  networks: z.record(z.string().check(z.regex(networkPattern)), months),
  /** the user saw whom this very rule deletes, and said yes: nobody goes before that */
  agreed: z.boolean(),
});
export type RetentionSettings = z.infer<typeof retention>;

const defaultRetention: RetentionSettings = { months: defaultMonths, networks: {}, agreed: false };

const line = z.string().check(z.maxLength(300));

/** What a notice to people says of the user, and its text where the user wrote their own. */
const notice = z.strictObject({
  /** who keeps the data */
  holder: z._default(line, ""),
  /** where they can be reached */
  reach: z._default(line, ""),
  /** by language; absent: the text that comes with Jalin */
  texts: z._default(
    z.strictObject({
      en: z.exactOptional(z.string().check(z.maxLength(20_000))),
      id: z.exactOptional(z.string().check(z.maxLength(20_000))),
    }),
    {},
  ),
});
export type NoticeSettings = z.infer<typeof notice>;

const defaultNotice: NoticeSettings = { holder: "", reach: "", texts: {} };

/** What is kept of what is read, everywhere; see minimise.ts. */
const minimise = z.strictObject({
  /** only people who engage with the user's own accounts */
  onlyOurs: z.boolean(),
  /** UTF-16 units; absent: as it was written; 0: none */
  textLength: z.exactOptional(z.int().check(z.minimum(0), z.maximum(30_000))),
  /** the addresses of profile pictures */
  avatars: z.boolean(),
});
export type MinimiseSettings = z.infer<typeof minimise>;

const defaultMinimise: MinimiseSettings = { onlyOurs: false, avatars: true };

export const backupRhythms = ["off", "daily", "weekly", "monthly"] as const;
export type BackupRhythm = (typeof backupRhythms)[number];

/** How often a backup goes to the downloads by itself; takes effect together with the browser's permission. */
const backup = z.strictObject({ rhythm: z.enum(backupRhythms) });
const defaultBackup: z.infer<typeof backup> = { rhythm: "off" };

/** What somebody uses Jalin for: decides which help comes first. */
export const purposes = ["community", "sales", "personal"] as const;
export type Purpose = (typeof purposes)[number];

export const settings = z.strictObject({
  sites: z.record(z.string().check(z.regex(networkPattern)), siteSettings),
  /** "auto" follows the browser */
  language: z.enum(["auto", "en", "id"]),
  /** days in which heat halves */
  halfLifeDays: z.number().check(z.minimum(1), z.maximum(3650)),
  weights: z._default(weights, defaultWeights),
  /** a save button beside people in the pages themselves; nobody has it on without having asked for it */
  saveButton: z._default(z.boolean(), false),
  /** topics of special categories among interests too; nobody has it on without having asked for it */
  specialInterests: z._default(z.boolean(), false),
  /** a notification on the week before; nobody has it on without having asked for it */
  digest: z._default(digest, defaultDigest),
  retention: z._default(retention, defaultRetention),
  notice: z._default(notice, defaultNotice),
  minimise: z._default(minimise, defaultMinimise),
  backup: z._default(backup, defaultBackup),
  /** absent: they did not say */
  purpose: z.exactOptional(z.enum(purposes)),
  /** the welcome page was finished or skipped */
  welcomed: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = {
  sites: {},
  language: "auto",
  ...defaultHeatRule,
  saveButton: false,
  specialInterests: false,
  digest: defaultDigest,
  minimise: defaultMinimise,
  backup: defaultBackup,
  retention: defaultRetention,
  notice: defaultNotice,
  welcomed: false,
};
