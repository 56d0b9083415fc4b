/** A real Firefox with the built extension in it, driven by WebDriver BiDi. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import puppeteer, { type Browser, type HTTPRequest, type Page } from "puppeteer-core";
import type { PageState } from "../../../lib/messaging/protocol";
import { buildExtension } from "../harness/build";
import { findFirefox } from "../harness/firefox";
import { type Answer, withoutFragment } from "../harness/serve";
import { onTables } from "../harness/tables";
import { leadNowhere } from "./nowhere";

/** Of any kind: Firefox gives an extension a random one on each machine. */
const uuid = "0b9f2f0e-1d2c-4c3b-9a4d-5e6f70819203";
/** After so long without anything to do the browser ends the event page, ms. Thirty seconds by default. */
const idleAfter = 3_000;

export interface Fox {
  browser: Browser;
  /** Serves more, by address; what nobody serves fails. */
  serve(answers: Record<string, Answer>): void;
  /** hosts that anything in this browser wanted to reach: pages, extension or the browser itself */
  readonly asked: readonly string[];
  /** where downloads are saved */
  downloads: string;
  /** opens a page of a site, at its real address */
  visit(url: string): Promise<Page>;
  /** opens a page of the extension, such as `popup.html` */
  open(path: string): Promise<Page>;
  /** opens the popup as a page that speaks of the tab at this address */
  openPopup(url: string): Promise<Page>;
  /** What an expression gives in a page of the extension, as JSON. */
  within<T>(expression: string): Promise<T>;
  /** What an expression gives in the browser's own window, as JSON. */
  chrome<T>(expression: string): Promise<T>;
  /** `running`, `stopped` … */
  background(): Promise<string>;
  /**
   * Errors of the extension's own code and breaches of its policy, as the browser's console has them. That a page was
   * closed before it was answered is none.
   */
  complaints(): Promise<string[]>;
  readTable<Row>(name: string): Promise<Row[]>;
  pageState(url: string): Promise<PageState | undefined>;
  close(): Promise<void>;
}

/** What puppeteer has inside and does not declare: commands of the protocol itself, and which tab a page is. */
interface Inside {
  connection: { send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }> };
}
const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

const preferences = {
  // the prompt that asks for a permission is answered with yes, which is what this preference is there for
  "extensions.webextOptionalPermissionPrompts": false,
  "extensions.background.idle.timeout": idleAfter,
  "browser.download.folderList": 2,
  // a file of ours to look at the database from shall be no page of the developer tools
  "devtools.jsonview.enabled": false,
  "intl.accept_languages": "en-GB, en",
  "network.proxy.type": 1,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

/** Opens Firefox on a fresh profile, with the extension as a store would give it: no network is on. */
export async function launchFirefox(): Promise<Fox> {
  const built = await buildExtension("firefox");
  const folder = mkdtempSync(join(tmpdir(), "jalin-fox-"));
  const extension = join(folder, "extension");
  const downloads = join(folder, "downloads");
  mkdirSync(downloads);
  cpSync(built, extension, { recursive: true });
  const nowhere = await leadNowhere();
  const clear = (): void => {
    nowhere.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const manifest = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8")) as Manifest;
  const { id } = manifest.browser_specific_settings.gecko;
  try {
    const browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: findFirefox(),
      headless: true,
      // else neither pages of an extension nor the browser's own window can be reached
      args: ["--remote-allow-system-access"],
      // Firefox asks its own servers for lists, unless it is told another one, which it believes only so
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" },
      extraPrefsFirefox: {
        ...preferences,
        "browser.download.dir": downloads,
        "extensions.webextensions.uuids": JSON.stringify({ [id]: uuid }),
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": nowhere.port,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": nowhere.port,
      },
    });
    const close = async (): Promise<void> => {
      await browser.close().catch(() => undefined);
      clear();
    };
    try {
      await browser.installExtension(extension);
      return { browser, downloads, asked: nowhere.asked, close, ...(await handles(browser, id)) };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    clear();
    throw error;
  }
}

interface Manifest {
  browser_specific_settings: { gecko: { id: string } };
}

async function handles(browser: Browser, id: string): Promise<Omit<Fox, "browser" | "downloads" | "asked" | "close">> {
  const { connection } = browser as unknown as Inside;
  const address = (path: string): string => `moz-extension://${uuid}/${path}`;
  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    // puppeteer hears nothing of what goes on in the process of extensions, so its own `goto` would wait for ever
    await connection.send("browsingContext.navigate", {
      context: contextOf(page),
      url: address(path),
      wait: "complete",
    });
    return page;
  };
  const { result } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const [main] = result["contexts"] as { context: string }[];
  const chrome = async <T>(expression: string): Promise<T> => {
    const { result: answer } = await connection.send("script.evaluate", {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context: main?.context },
      awaitPromise: true,
    });
    if (answer["type"] !== "success") throw new Error(`${expression}: ${JSON.stringify(answer["exceptionDetails"])}`);
    return parsed((answer["result"] as { value?: string }).value) as T;
  };

  // a page of the extension's origin in which none of its scripts run
  const still = await open("manifest.json");
  const within = async <T>(expression: string): Promise<T> =>
    parsed(await still.evaluate(`(async () => JSON.stringify(await (${expression})))()`)) as T;
  const tabAt = (url: string): Promise<number> =>
    within(
      `browser.tabs.query({}).then((all) =>
        all.find(({ url }) => url?.split("#", 1)[0] === ${JSON.stringify(withoutFragment(url))})?.id ?? -1)`,
    );

  const served = new Map<string, Answer>();
  return {
    serve(answers) {
      for (const [url, answer] of Object.entries(answers)) served.set(withoutFragment(url), answer);
    },
    open,
    within,
    chrome,
    async visit(url) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on("request", (request) => void answer(request, served));
      await page.goto(url);
      return page;
    },
    openPopup: async (url) => open(`popup.html?tab=${await tabAt(url)}`),
    background: () => chrome(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.backgroundState`),
    complaints: () =>
      chrome(
        `Services.console.getMessageArray()
          .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
          .map(String)
          .filter((line) => line.includes(${JSON.stringify(uuid)}) && !line.includes("after context unloaded"))`,
      ),
    readTable: async (name) => (await within(`(${onTables.toString()})(${JSON.stringify({ read: name })})`)) ?? [],
    async pageState(url) {
      const tab = await tabAt(url);
      if (tab < 0) return undefined;
      const said = await within<{ value?: PageState } | undefined>(
        `browser.tabs.sendMessage(${tab}, { kind: "ask-page" }, { frameId: 0 }).catch(() => undefined)`,
      );
      return said?.value;
    },
  };
}

function parsed(json: unknown): unknown {
  return typeof json === "string" ? JSON.parse(json) : undefined;
}

const types: Record<string, string> = { ".json": "application/json", ".js": "text/javascript", ".css": "text/css" };

/** Gives a page what is served at this address; all else fails. */
async function answer(request: HTTPRequest, served: ReadonlyMap<string, Answer>): Promise<void> {
  const found = served.get(withoutFragment(request.url()));
  if (found === undefined) return request.abort("internetdisconnected");
  const full = typeof found === "string" ? { body: found } : found;
  if ("file" in full)
    return request.respond({ body: readFileSync(full.file), contentType: types[extname(full.file)] ?? "text/html" });
  const { body, type = "text/html; charset=utf-8", headers = {}, status = 200 } = full;
  return request.respond({ status, body, contentType: type, headers });
}
