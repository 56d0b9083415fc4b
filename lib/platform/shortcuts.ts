/** The keys that work from any page: what they are now, and the way to change them. */
import { browser } from "wxt/browser";

/** The commands of the manifest, in the order in which they are listed. */
export const commandNames = ["_execute_action", "open-panel", "open-dashboard", "save-person"] as const;
export type CommandName = (typeof commandNames)[number];

export interface Shortcut {
  name: CommandName;
  /** as the browser writes them: "Alt+Shift+J"; absent where there are none */
  keys?: string;
}

/** The commands with their present keys. */
export async function shortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll();
  return commandNames.map((name) => {
    const keys = all.find((command) => command.name === name)?.shortcut;
    return { name, ...(keys && { keys }) };
  });
}

/** What only Firefox has. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** Where keys are changed, in words where the browser lets no page open it. */
export type ShortcutPlace = "open" | "add-ons";

/** How keys are changed in this browser. */
export function shortcutPlace(): ShortcutPlace {
  const { openShortcutSettings } = browser.commands as FirefoxCommands;
  return openShortcutSettings !== undefined || import.meta.env.BROWSER !== "firefox" ? "open" : "add-ons";
}

/** Opens the browser's own page for keys. */
export async function changeShortcuts(): Promise<void> {
  const commands = browser.commands as FirefoxCommands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
