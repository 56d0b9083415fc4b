import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { handoverPrefix } from "../lib/capture/leave";
import { restoring } from "../lib/db/restore";
import { wantSample } from "../lib/db/sample";
import { contactPath, contactsPath, paths, weekPath } from "../components/dashboard/routes";
import { tidyScratch } from "../lib/exchange/backup/scratch";
import { erase, eraseForGood } from "../lib/ingest/erase";
import { setOwn } from "../lib/ingest/own";
import { savePerson } from "../lib/ingest/save";
import { createReceiver } from "../lib/messaging/receive";
import { keepingOf } from "../lib/model/minimise";
import { openDashboard } from "../lib/platform/activeTab";
import { backupAlarm, keepBackups, takeKeep } from "../lib/platform/backup";
import { takePress, tellSaved } from "../lib/platform/buttons";
import { store } from "../lib/platform/delivery";
import { closeDigest, digestAlarm, followDigest, tellWeek, weekTold } from "../lib/platform/digest";
import { handoverAlarm } from "../lib/platform/handover";
import { jobsAlarm, work } from "../lib/platform/jobs";
import { dashboardAtButton, panelAtButton, panelHere, saveLink, savePage } from "../lib/platform/menus";
import { watchOmnibox } from "../lib/platform/omnibox";
import { openReminder, pressReminder, remind, reminderAlarm, watchReminders } from "../lib/platform/reminders";
import { keepToRule, retentionAlarm } from "../lib/platform/retention";
import { getSettings } from "../lib/platform/settings";
import { openSidePanel } from "../lib/platform/sidePanel";
import { patternsOf } from "../lib/platform/sites";
import { saveFrom, sync, takeLeft, takeReport } from "../lib/platform/worker";

/** The language in a settings object as it is stored. */
function spokenIn(settings: unknown): unknown {
  return (settings as { language?: unknown } | undefined)?.language;
}

/** What of a settings object, as it is stored, says when the week is told. */
function toldWhen(settings: unknown): string | undefined {
  return JSON.stringify((settings as { digest?: unknown } | undefined)?.digest);
}

/** How often a settings object, as it is stored, wants backups. */
function rhythmIn(settings: unknown): unknown {
  return (settings as { backup?: { rhythm?: unknown } } | undefined)?.backup?.rhythm;
}

/** A click on a notification: the week that it tells of, else what a reminder is about. */
async function openNotification(id: string): Promise<void> {
  const week = weekTold(id);
  if (week === undefined) return openReminder(id);
  await Promise.allSettled([closeDigest(id), openDashboard(weekPath({ from: week }))]);
}

/** Removes copies of everything that a page left when it was closed. */
async function tidy(): Promise<void> {
  try {
    await tidyScratch(async () => (await restoring())?.file);
  } catch (error) {
    console.error("Jalin could not remove files that nobody needs; it tries again when it wakes", error);
  }
}

export default defineBackground(() => {
  // every listener at once and synchronously: the browser wakes the worker for those it knew of when it died
  const receiver = createReceiver({ id: browser.runtime.id, root: browser.runtime.getURL("/") }, patternsOf);
  receiver.on("deliver", ({ batch }) => store(batch, Date.now()).finally(() => void work(Date.now)));
  receiver.on("report", takeReport);
  receiver.on("ask-saved", tellSaved);
  receiver.on("press-save", (message) => takePress(message, Date.now()));
  receiver.on("sync-sites", () => sync("changed").then(() => true));
  receiver.on("save-person", async ({ network, account, page }) =>
    savePerson(network, account, { now: Date.now(), page, keeping: keepingOf(await getSettings(), network) }),
  );
  receiver.on("set-own", ({ network, account, own }) =>
    setOwn(network, account, own, { now: Date.now() }).finally(() => void work(Date.now)),
  );
  receiver.on("delete-contacts", ({ ids }) => erase(ids, { now: Date.now() }).finally(() => void work(Date.now)));
  // what a closed page has left is told of them too
  receiver.on("erase-contacts", ({ ids }) =>
    takeLeft()
      .then(() => eraseForGood(ids, { now: Date.now() }))
      .finally(() => {
        void tidy();
        void work(Date.now);
      }),
  );
  receiver.on("sample", async ({ wish }) => {
    await wantSample(wish, { now: Date.now() });
    void work(Date.now);
    return true;
  });
  receiver.on("keep", async (message) => {
    try {
      return await takeKeep(message, Date.now);
    } finally {
      // where it could not be put back, the alarm tries again
      if (message.step.is === "done" && !(await restoring())) void work(Date.now);
    }
  });
  receiver.on("work", async () => {
    void work(Date.now);
    return true;
  });
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    void receiver.receive(message, sender).then(respond);
    return true;
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void sync(reason === "install" ? "changed" : "updated");
    if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });
  browser.runtime.onStartup.addListener(() => void sync("start"));
  browser.permissions.onAdded.addListener(() => void sync("changed"));
  browser.permissions.onRemoved.addListener(() => void sync("changed"));

  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== "local") return;
    const left = Object.entries(changes).some(([key, { newValue }]) => key.startsWith(handoverPrefix) && newValue);
    if (left) void takeLeft().then(() => work(Date.now));
    if ("settings" in changes) void keepToRule(Date.now).then(() => work(Date.now));
    if (toldWhen(changes.settings?.oldValue) !== toldWhen(changes.settings?.newValue)) void followDigest(Date.now);
    if (rhythmIn(changes.settings?.oldValue) !== rhythmIn(changes.settings?.newValue)) void keepBackups(Date.now);
    if (spokenIn(changes.settings?.oldValue) !== spokenIn(changes.settings?.newValue)) void sync("start");
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === handoverAlarm) void takeLeft().then(() => work(Date.now));
    if (name === jobsAlarm) void work(Date.now);
    if (name === retentionAlarm) void keepToRule(Date.now).then(() => work(Date.now));
    if (name === reminderAlarm) void remind(Date.now);
    if (name === digestAlarm) void tellWeek(Date.now);
    if (name === backupAlarm) void keepBackups(Date.now);
  });

  browser.notifications.onClicked.addListener((id) => void openNotification(id));
  browser.notifications.onButtonClicked?.addListener((id, button) => void pressReminder(id, button, Date.now()));

  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, pageUrl }, tab) => {
    // before anything is awaited: browsers open the panel only in the click itself
    if ((menuItemId === panelHere || menuItemId === panelAtButton) && tab?.windowId !== undefined)
      return void openSidePanel(tab.windowId);
    if (menuItemId === dashboardAtButton) return void openDashboard(paths.today);
    const page = tab?.url ?? pageUrl;
    if (tab?.id === undefined || page === undefined) return;
    if (menuItemId === saveLink) void saveFrom(tab.id, page, linkUrl);
    else if (menuItemId === savePage) void saveFrom(tab.id, page, undefined);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === "open-panel" && tab?.windowId !== undefined) return void openSidePanel(tab.windowId);
    if (command === "open-dashboard") return void openDashboard(paths.today);
    if (command === "save-person" && tab?.id !== undefined && tab.url !== undefined)
      void saveFrom(tab.id, tab.url, undefined);
  });

  watchOmnibox({ contact: contactPath, search: (query) => contactsPath({ q: query }) });

  void Promise.all([takeLeft(), keepToRule(Date.now)]).then(() => work(Date.now));
  void remind(Date.now);
  void tellWeek(Date.now);
  void keepBackups(Date.now);
  void tidy();
  watchReminders(new AbortController().signal);
});
