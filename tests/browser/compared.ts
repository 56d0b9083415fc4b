/**
 * The states whose pictures are kept and compared, by their names in faces/states.ts. A new one: add its name, run
 * `npm run screens -- --accept <name>`, look at pictures/<name>.png, and commit both.
 */
export const compared: readonly string[] = [
  "kit",
  "dark-kit",
  "rtl-kit",
  "long-kit",
  "zoom-kit",
  "kit-dialog",
  "dark-kit-form",
  "kit-drawer",
  "kit-popover",
  "kit-menu",
  "dark-kit-menu",
  "kit-date",
  "id-kit-date",
  "kit-combobox",
];
