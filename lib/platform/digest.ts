/**
 * The week in one notification, for who asked for it. One alarm stands at the hour that was chosen. The browser may forget it
 * and the worker may die at any time, so it is set whenever the worker wakes, and an hour that was slept through is made up
 * for on the same day: on another one the week is old news.
 *
 * A week is noted as told right before its notification is asked for, so that none is told twice; where the browser refuses,
 * the note is taken back. A worker that dies in between, a moment, tells of that week not at all.
 */
import { browser } from "wxt/browser";
import { readDigest } from "../db/digest";
import { addDays, dayAt, instantOf } from "../model/calendar";
import { digestOf, weekOf } from "../model/digest";
import type { DayName } from "../model/insights";
import type { DigestSettings } from "../model/settings";
import { digestInEnglish } from "../words/digest/en";
import { digestInIndonesian } from "../words/digest/id";
import { plainText } from "../words/digest/linked";
import { language } from "./language";
import { getSettings } from "./settings";

/** The alarm that wakes for it. */
export const digestAlarm = "digest";

const prefix = "digest:";
const toldKey = "digest-told";
const tryAgainMs = 5 * 60_000;

let running: Promise<void> = Promise.resolve();

/** Tells of the week if that is due, then sets the alarm; one run after the other. `now` gives ms UTC. */
export function tellWeek(now: () => number): Promise<void> {
  return next(async () => {
    const { digest } = await getSettings();
    try {
      if (isDue(digest, now())) await tellOnce(weekBefore(now()), now());
      await setAlarm(digest, now());
    } catch (error) {
      console.error("Jalin could not tell of the week; it tries again", error);
      await browser.alarms.create(digestAlarm, { when: now() + tryAgainMs });
    }
  });
}

/** Sets the alarm after the user chose another hour. One that is over today already begins next week. */
export function followDigest(now: () => number): Promise<void> {
  return next(async () => {
    const { digest } = await getSettings();
    if (isDue(digest, now())) await setTold(weekBefore(now()));
    await setAlarm(digest, now());
  });
}

/** The Monday of the week that a notification tells of; undefined where it is another one. */
export function weekTold(notification: string): DayName | undefined {
  return notification.startsWith(prefix) ? notification.slice(prefix.length) : undefined;
}

/** Takes away the notification that was clicked. */
export async function closeDigest(notification: string): Promise<void> {
  await browser.notifications.clear(notification);
}

function next(run: () => Promise<void>): Promise<void> {
  running = running.catch(() => undefined).then(run);
  return running;
}

async function tellOnce(week: DayName, now: number): Promise<void> {
  const told = await getTold();
  if (told !== undefined && told >= week) return;
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { findings } = digestOf(await readDigest(week, { now, zone }));
  const total = findings.find(({ is }) => is === "total");
  const { speech } = await language();
  const words = speech.locale.startsWith("id") ? digestInIndonesian(speech) : digestInEnglish(speech);
  await setTold(week);
  // nobody did anything: there is nothing to tell
  if (!total) return;
  try {
    await browser.notifications.create(`${prefix}${week}`, {
      type: "basic",
      iconUrl: browser.runtime.getURL("/icon/128.png"),
      title: words.notification,
      message: plainText(words.sentence(total)),
    });
  } catch (error) {
    await setTold(told);
    throw error;
  }
}

/** The week before the one that an instant is in: the last that is over. */
function weekBefore(now: number): DayName {
  return addDays(weekOf(dayAt(now)), -7);
}

function isDue({ on, weekday, hour }: DigestSettings, now: number): boolean {
  const day = addDays(weekOf(dayAt(now)), weekday);
  return on && dayAt(now) === day && now >= instantOf(day, hour * 60);
}

async function setAlarm({ on, weekday, hour }: DigestSettings, now: number): Promise<void> {
  if (!on) {
    await browser.alarms.clear(digestAlarm);
    return;
  }
  const day = addDays(weekOf(dayAt(now)), weekday);
  const when = instantOf(day, hour * 60);
  await browser.alarms.create(digestAlarm, { when: when > now ? when : instantOf(addDays(day, 7), hour * 60) });
}

async function getTold(): Promise<DayName | undefined> {
  const told = (await browser.storage.local.get(toldKey))[toldKey];
  return typeof told === "string" ? told : undefined;
}

async function setTold(week: DayName | undefined): Promise<void> {
  if (week === undefined) await browser.storage.local.remove(toldKey);
  else await browser.storage.local.set({ [toldKey]: week });
}
