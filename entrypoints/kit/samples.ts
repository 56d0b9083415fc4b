/** What the parts are shown with. Nobody who uses Jalin reads it, and everybody in it is invented. */
import type { Stage } from "../../lib/model/stage";
import type { Option } from "../../components/ui/Combobox/options";

export const say = {
  title: "Kit",
  text: "Every part in every state.",
  colours: "Colours",
  type: "Type",
  buttons: "Buttons",
  fields: "Fields",
  choices: "Choices",
  dates: "Dates and colours",
  people: "People",
  words: "Small words",
  waiting: "Waiting",
  floating: "What floats",
  tabs: "Tabs",
  notes: "Notes and empty states",
  table: "Table",
  list: "List of any length",
  more: "List that grows at its end",
  trouble: "Trouble",
  forms: "Forms",
  long: "Long names",

  main: "Save segment",
  quiet: "Edit stages",
  plain: "Show more",
  off: "Not now",
  withIcon: "Add task",
  edit: "Edit",
  remove: "Delete",
  saved: "No longer save",

  name: "Name",
  nameTyped: "Sri Wahyuni",
  mail: "E-mail",
  mailTyped: "sri at home",
  mailWrong: "E-mail is not understood.",
  mailHint: "sri@kopi.example",
  offField: "Number",
  search: "Search name, handle or words",
  clear: "Clear the search",
  tag: "Add a tag",
  tagButton: "Add",
  tagWrong: "That tag is there already.",

  organisation: "Organisation",
  organisationHint: "Search or add",
  tags: "Tags",
  tagsHint: "Add tags",
  network: "Network",
  networks: "Networks",
  saveOnly: "Saved",
  messages: "Messages",
  messagesText: "Also read private messages you open.",
  what: "What to export",

  due: "Due",
  followUp: "Follow up",
  range: "Only this week",
  born: "Birthday",
  colour: "Colour of the segment",

  heat: "Heat",
  since: "First seen",
  sinceWhen: "March 2026",
  risk: "at risk",

  loading: "Loading the history",
  later: "Drawn once all around it is painted.",
  exporting: "Exporting contacts",
  counting: "Looking for accounts of the same person",

  dialog: "Delete 3 contacts?",
  dialogOpen: "Open a dialog",
  dialogText: "What they did stays under their posts. You can undo this for a while.",
  dialogNo: "Keep them",
  dialogYes: "Delete",
  formOpen: "Open a form",
  form: "New task",
  formName: "What is to be done",
  formYes: "Add",
  drawerOpen: "Open a drawer",
  sheetOpen: "Open a sheet",
  drawer: "Sri Wahyuni",
  popoverOpen: "Columns",
  popoverText: "Show these columns",
  chooserOpen: "Choose columns",
  up: (column: string) => `Move ${column} up`,
  down: (column: string) => `Move ${column} down`,
  reset: "As at first",
  screenOpen: "Open a screen",
  screenText: "What it shows scrolls under its bar.",
  menu: "Commands",
  menuOpen: "With them",
  tip: "They engaged four months in a row.",
  tipOn: "Why?",
  toast: "Say something",
  toasted: "3 contacts deleted",
  toastBusy: "Take a while",
  toastTrouble: "Say trouble",
  troubled: "This could not be stored. Nothing was changed; try again.",

  day: "Day",
  week: "Week",
  month: "Month",
  panelText: "What happened in that time stands here.",
  noteQuiet: "Coverage: 34 of 120. Open the replies to read more.",
  noteWarn: "The disk is full. Reading is paused and everything stored is kept.",
  emptyTitle: "No tasks yet",
  emptyText: "Add one to somebody, and it appears here on the day it is due.",
  emptyStep: "See your contacts",

  person: "Person",
  stage: "Stage",
  last: "Last",
  value: "Value",
  visit: "kopi.example",

  place: "Place",
  remind: "Remind me on the day",
  repeat: "Every week again",
  high: "High",
  low: "Low",
  formWrong: "Say what is to be done. Nothing was stored.",
  longName: "Society for the Preservation of Slow Brewing and Long Conversations in Yogyakarta",
  longWord: "society-for-the-preservation-of-slow-brewing-and-long-conversations.example",
};

export const people: { id: string; name: string; handle: string; stage: Stage; atRisk: boolean; heat: number }[] = [
  { id: "sri", name: "Sri Wahyuni", handle: "sri_example", stage: "acquire", atRisk: false, heat: 1.4 },
  { id: "bima", name: "Bima Adiputra", handle: "bima_example", stage: "enhance", atRisk: false, heat: 14.2 },
  {
    id: "ines",
    name: "Inés Carrasco-Villanueva de la Torre",
    handle: "ines_example",
    stage: "retain",
    atRisk: false,
    heat: 48,
  },
  { id: "tomas", name: "Tomás", handle: "tomas_example", stage: "retain", atRisk: true, heat: 6.1 },
];

export const organisations: readonly Option[] = [
  { value: "tetes", label: "Kopi Tetes", hint: "Bandung" },
  { value: "pasar", label: "Pasar Kopi Nusantara", hint: "Jakarta" },
  { value: "teh", label: "Rumah Teh", hint: "Yogyakarta" },
];

export const tagsThere: readonly Option[] = ["brew bar", "bandung", "wholesale", "press"].map((label) => ({
  value: label,
  label,
}));

export const networks = [
  { value: "", label: "Networks" },
  { value: "bluesky", label: "Bluesky" },
  { value: "mastodon", label: "Mastodon" },
] as const;

export const exports = [
  { value: "contacts", label: "Contacts", text: "One row for each person." },
  { value: "interactions", label: "Interactions", text: "One row for each comment, share or reaction." },
] as const;

export const columnsThere = [
  { id: "person", label: say.person },
  { id: "stage", label: say.stage },
  { id: "last", label: say.last },
  { id: "value", label: say.value },
] as const;

export const colours = [
  { value: "indigo", label: "Indigo", colour: "var(--accent)" },
  { value: "teal", label: "Teal", colour: "var(--conversation)" },
  { value: "amber", label: "Amber", colour: "var(--amplification)" },
  { value: "rose", label: "Rose", colour: "var(--reaction)" },
  { value: "grey", label: "Grey", colour: "var(--grey-5)" },
] as const;

/** Tokens by name, as in tokens.css. */
export const tokens = {
  inks: [
    "ink",
    "grey-5",
    "accent",
    "accent-strong",
    "conversation",
    "amplification",
    "reaction",
    "good",
    "danger",
    "risk",
  ],
  papers: ["paper", "raised", "grey-1", "grey-2", "grey-3", "accent-soft", "warn"],
  sizes: ["small", "base", "large", "title", "display"],
};

export const tones = ["plain", "accent", "good", "warn", "conversation", "amplification", "reaction"] as const;
export const keys = ["j", "Shift+ArrowDown", "Mod+K", "g c", "Escape"];
export const invented = ["Ayu", "Bagas", "Citra", "Dimas", "Eka", "Farah", "Gilang", "Hana", "Indra", "Jatmiko"];
