/** The states of what is around the work: welcome, networks, settings, data, help, and the sample data. */
import type { Page } from "playwright-core";
import type { PageReport } from "../../../lib/model/health";
import type { Settings } from "../../../lib/model/settings";
import { roaster } from "./people";
import type { State } from "./state";

interface Given {
  /** everybody, with tasks and answers */
  busy: Partial<State>;
  /** every status of a network */
  health: (now: number) => [network: string, report: PageReport][];
  /** address of a page that is read */
  thread: string;
  /** hosts that the user added */
  added: Settings["sites"];
}

export function houseStates({ busy, health, thread, added }: Given): State[] {
  const tab = { url: thread };
  const off = { url: thread, granted: false };
  const at = (path: string): Partial<State> => ({ path: `dashboard.html#${path}`, size: [1280, 800], tab });
  const welcome = (step = "what"): Partial<State> => ({ path: `welcome.html#${step}`, size: [1100, 760], tab });
  const settle = (page: Page) => page.waitForTimeout(500);
  const narrow = { size: [320, 700] as const };
  const zoom = { size: [640, 400] as const };
  const dark = { dark: true };
  const id = { language: "id" as const };

  const own = { own: { bluesky: roaster.bluesky }, signedIn: { facebook: { id: "1", name: "Kopi Sore" } } };
  const readAll = async (page: Page) => {
    await page.getByRole("button", { name: /replies|balasan/ }).click();
    const box = page.locator("[role=region]");
    for (let turn = 0; turn < 8; turn += 1) {
      await box.evaluate((element) => element.scrollBy(0, 90));
      await page.waitForTimeout(120);
    }
    await page
      .getByRole("button", { name: /^Maya Larasati|Maya Larasati/ })
      .last()
      .click();
    await settle(page);
  };
  const networks = { ...at("/networks"), health, afterwards: settle };
  const open = { ...at("/networks?open=bluesky"), health, ...own, size: [1280, 1100] as const, afterwards: settle };
  const hosts = {
    ...at("/networks?open=discourse"),
    sites: added,
    afterwards: settle,
  };
  const typeHost = async (page: Page) => {
    const field = page.locator("form input[inputmode=url]").first();
    await field.fill("www.youtube.com");
    await field.press("Enter");
    await page.getByRole("alert").waitFor();
  };
  const settings = { ...busy, ...at("/settings"), ...own, afterwards: settle };
  const rules = { ...busy, ...at("/settings?at=rules"), afterwards: settle };
  const data = { ...busy, ...at("/data"), afterwards: settle };
  const help = { ...at("/help"), afterwards: settle };
  const sample: Partial<State> = {
    ...at("/contacts"),
    before: (faces, now) => faces.loadSample(now),
    afterwards: settle,
  };
  return [
    { name: "welcome", ...welcome(), tab: off, afterwards: settle },
    { name: "welcome-read", ...welcome(), tab: off, afterwards: readAll },
    { name: "dark-welcome-read", ...welcome(), tab: off, afterwards: readAll, ...dark },
    { name: "id-welcome-read", ...welcome(), tab: off, afterwards: readAll, ...id },
    { name: "narrow-welcome", ...welcome(), tab: off, afterwards: settle, ...narrow },
    { name: "zoom-welcome", ...welcome(), tab: off, afterwards: settle, ...zoom },
    { name: "welcome-networks", ...welcome("networks"), tab: off, afterwards: settle },
    { name: "welcome-networks-on", ...welcome("networks"), afterwards: settle },
    { name: "id-welcome-networks", ...welcome("networks"), tab: off, afterwards: settle, ...id },
    { name: "dark-welcome-networks", ...welcome("networks"), afterwards: settle, ...dark },
    { name: "narrow-welcome-networks", ...welcome("networks"), tab: off, afterwards: settle, ...narrow },
    { name: "welcome-you", ...welcome("you"), ...own, afterwards: settle },
    { name: "welcome-you-none", ...welcome("you"), tab: off, afterwards: settle },
    { name: "id-welcome-you", ...welcome("you"), ...own, afterwards: settle, ...id },
    { name: "narrow-welcome-you", ...welcome("you"), ...own, afterwards: settle, ...narrow },
    { name: "welcome-end", ...welcome("end"), afterwards: settle },
    { name: "welcome-end-none", ...welcome("end"), tab: off, afterwards: settle },
    { name: "id-welcome-end", ...welcome("end"), tab: off, afterwards: settle, ...id },
    { name: "dark-welcome-end", ...welcome("end"), afterwards: settle, ...dark },
    { name: "narrow-welcome-end", ...welcome("end"), afterwards: settle, ...narrow },

    { name: "networks", ...networks },
    { name: "networks-off", ...networks, tab: off },
    { name: "dark-networks", ...networks, ...dark },
    { name: "id-networks", ...networks, ...id },
    { name: "zoom-networks", ...networks, ...zoom },
    { name: "narrow-networks", ...networks, ...narrow },
    {
      name: "networks-none",
      ...networks,
      afterwards: async (page) => {
        await page.keyboard.press("/");
        await page.keyboard.type("quokka");
        await settle(page);
      },
    },
    { name: "networks-open", ...open },
    { name: "dark-networks-open", ...open, ...dark },
    { name: "id-networks-open", ...open, ...id },
    { name: "narrow-networks-open", ...open, size: [320, 1400] },
    {
      name: "networks-report-none",
      ...open,
      afterwards: async (page) => {
        await page.getByRole("button", { name: "Report a page of Bluesky" }).click();
        await settle(page);
      },
    },
    {
      name: "networks-own-wrong",
      ...open,
      afterwards: async (page) => {
        await page.getByRole("button", { name: "Add your account on Bluesky" }).click();
        await page.getByRole("textbox", { name: "Add your account on Bluesky" }).fill("Kopi Sore");
        await page.keyboard.press("Enter");
        await page.getByRole("alert").waitFor();
      },
    },
    { name: "networks-hosts", ...hosts },
    { name: "networks-hosts-wrong", ...hosts, afterwards: typeHost },
    { name: "dark-networks-hosts", ...hosts, afterwards: typeHost, ...dark },
    { name: "id-networks-hosts", ...hosts, afterwards: typeHost, ...id },
    {
      name: "networks-hosts-locked",
      ...hosts,
      tab: { url: thread, locked: "pasarkopinusantara" },
      ...narrow,
    },

    { name: "settings", ...settings, size: [1280, 1000] },
    { name: "dark-settings", ...settings, ...dark, size: [1280, 1000] },
    { name: "id-settings", ...settings, ...id, size: [1280, 1000] },
    { name: "zoom-settings", ...settings, ...zoom },
    { name: "narrow-settings", ...settings, size: [320, 1000] },
    { name: "settings-off", ...settings, tab: off, own: {}, signedIn: {} },
    { name: "rules", ...rules },
    {
      name: "rules-edit",
      ...rules,
      size: [1280, 1300],
      afterwards: async (page) => {
        await page.getByRole("button", { name: "Edit: Regulars who share" }).click();
        await page.getByRole("button", { name: "Try it" }).click();
        await page.getByText(/^Looking back/).waitFor();
        await page.getByText(/^Looking back/).scrollIntoViewIfNeeded();
      },
    },
    { name: "dark-rules", ...rules, ...dark },
    { name: "id-rules", ...rules, ...id },
    { name: "settings-more", ...busy, ...at("/settings?at=pipeline"), afterwards: settle },
    { name: "id-settings-more", ...busy, ...at("/settings?at=pipeline"), afterwards: settle, ...id },

    { name: "data", ...data, size: [1280, 1200] },
    { name: "data-empty", ...at("/data"), afterwards: settle },
    { name: "data-segment", ...data, ...at("/data?segment=brewers") },
    { name: "dark-data", ...data, ...dark },
    { name: "id-data", ...data, ...id, size: [1280, 1200] },
    { name: "narrow-data", ...data, size: [320, 1200] },

    { name: "help", ...help, size: [1280, 1100] },
    { name: "dark-help", ...help, ...dark },
    { name: "id-help", ...help, ...id, size: [1280, 1100] },
    { name: "narrow-help", ...help, size: [320, 1000] },
    { name: "zoom-help", ...help, ...zoom },
    { name: "help-found", ...help, ...at("/help?q=reply") },
    { name: "help-none", ...help, ...at("/help?q=quokka") },
    { name: "help-article", ...help, ...at("/help?on=start") },
    { name: "id-help-article", ...help, ...at("/help?on=stages"), ...id },
    { name: "help-article-numbers", ...help, ...at("/help?on=numbers"), size: [1280, 1400] },
    { name: "id-help-article-feelings", ...help, ...at("/help?on=feelings"), ...id, size: [1280, 1200] },
    { name: "dark-help-article", ...help, ...at("/help?on=keys"), ...dark },
    { name: "narrow-help-article", ...help, ...at("/help?on=coverage"), ...narrow },

    { name: "sample", ...sample },
    { name: "id-sample", ...sample, ...id },
    { name: "dark-sample", ...sample, ...dark },
    { name: "narrow-sample", ...sample, ...narrow },
    { name: "sample-settings", ...sample, ...at("/settings?at=sample") },
    { name: "sample-today", ...sample, ...at("/today") },
    { name: "sample-inbox", ...sample, ...at("/inbox") },
    { name: "sample-pipeline", ...sample, ...at("/pipeline") },
    {
      name: "sample-loading",
      ...sample,
      ...at("/help"),
      before: (faces, now) => faces.loadSample(now, 9),
    },
  ];
}
