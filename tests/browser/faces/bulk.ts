/** The states of what is done to many people: under way, done, stopped, taken back. */
import type { State } from "./state";

/** `inPopup`: the popup as it stands at its contacts. */
export function bulkStates(busy: Partial<State>, inPopup: Partial<State>): State[] {
  const running: State["before"] = (faces, now) => faces.bulk("running", { is: "tag", tag: "langganan" }, 5_200, now);
  const done: State["before"] = (faces, now) => faces.bulk("done", { is: "stage", stage: "retain" }, 12_400, now);
  const stopped: State["before"] = (faces, now) => {
    return faces.bulk("stopped", { is: "task", task: { title: "Kirim katalog" } }, 5_200, now);
  };
  const removing: State["before"] = (faces, now) => faces.bulk("running", { is: "remove" }, 8_300, now);
  const removed: State["before"] = (faces, now) => faces.bulk("done", { is: "remove" }, 12_400, now);
  const undoing: State["before"] = (faces, now) => faces.bulk("undoing", { is: "tag", tag: "langganan" }, 9_000, now);
  const afterwards: State["afterwards"] = (page) => page.waitForTimeout(600);
  const wide = { ...busy, path: "dashboard.html#/contacts", size: [1280, 800], afterwards } as const;
  const small = { ...inPopup, afterwards };
  return [
    { name: "bulk-running", ...wide, before: running },
    { name: "dark-bulk-running", ...wide, before: running, dark: true },
    { name: "id-bulk-running", ...wide, before: running, language: "id" },
    { name: "zoom-bulk-running", ...wide, before: running, size: [640, 400] },
    { name: "rtl-bulk-running", ...wide, before: running, pseudo: "rtl" },
    { name: "bulk-done", ...wide, before: done },
    { name: "dark-bulk-done", ...wide, before: done, dark: true },
    { name: "bulk-removing", ...wide, before: removing },
    { name: "dark-bulk-removed", ...wide, before: removed, dark: true },
    { name: "id-bulk-removed", ...wide, before: removed, language: "id" },
    { name: "id-bulk-stopped", ...wide, before: stopped, language: "id" },
    { name: "bulk-undoing", ...wide, before: undoing },
    { name: "bulk-480", ...wide, before: stopped, size: [479, 800] },
    { name: "bulk-popup-running", ...small, before: running },
    { name: "bulk-popup-done", ...small, before: done },
    { name: "dark-bulk-popup-done", ...small, before: done, dark: true },
    { name: "id-bulk-popup-stopped", ...small, before: stopped, language: "id" },
  ];
}
