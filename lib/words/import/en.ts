/** The words of the page on imports, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function importInEnglish(speech: Speech) {
  const people = (n: number) => `${speech.number(n)} ${speech.plural(n, "person", "people")}`;
  const rows = (n: number) => `${speech.number(n)} ${speech.plural(n, "row", "rows")}`;
  const targets = {
    ignore: "Leave out",
    name: "Name",
    first: "First name",
    middle: "Middle name",
    last: "Last name",
    emails: "E-mail",
    phones: "Phone",
    company: "Company",
    role: "Role",
    place: "Place",
    birthday: "Birthday",
    links: "Profiles and websites",
    sites: "Websites",
    tags: "Tags",
    notes: "Notes",
    stage: "Stage",
    rating: "Rating, 1 to 5",
    kind: "Person or organisation",
    rhythm: "Keep in touch every so many days",
    saved: "Saved since",
    informed: "Informed on",
    contactId: "Jalin's id",
    uid: "Id in the other program",
    new: "A new field of my own",
  };
  const cells: Record<string, string> = {
    name: "Name",
    company: "Company",
    role: "Role",
    place: "Place",
    birthday: "Birthday",
    informedAt: "Informed on",
    kind: "Person or organisation",
    rating: "Rating",
    stage: "Stage",
    rhythmDays: "Keep in touch",
  };
  const fieldOf = {
    row: "Row",
    name: "Name",
    emails: "E-mail",
    phones: "Phone",
    links: "Website",
    birthday: "Birthday",
    informedAt: "Informed on",
    stage: "Stage",
    rating: "Rating",
    kind: "Person or organisation",
    company: "Company",
    role: "Role",
    place: "Place",
    tags: "Tags",
    notes: "Notes",
    rhythm: "Keep in touch",
    saved: "Saved since",
    custom: "Own field",
    accounts: "Profile",
  };
  const whole = {
    nobody: "Nothing here says who it is: no name, e-mail, phone or profile",
    ragged: "It has more cells than there are columns",
    broken: "It is damaged or breaks off",
    wrong: "It cannot be read",
    long: "It is too long",
  };
  const programs = {
    jalin: "Jalin",
    linkedin: "LinkedIn",
    google: "Google Contacts",
    outlook: "Outlook",
    hubspot: "HubSpot",
    salesforce: "Salesforce",
    pipedrive: "Pipedrive",
    odoo: "Odoo",
    twenty: "Twenty",
  };
  const problems = {
    empty: "This file is empty.",
    large: "This file is too large. Up to 100 MB can be read: divide it into smaller ones.",
    binary: "This is no text and no spreadsheet. Save it as CSV or XLSX and choose that file.",
    "old-sheet": "This is a spreadsheet in an old format (XLS). Save it as XLSX or CSV and choose that file.",
    zip: "This is an archive without a spreadsheet in it. Unpack it and choose a file from it.",
    damaged: "This file is damaged or breaks off. Download or save it once more.",
    json: "This JSON is not an export of Jalin's contacts.",
    newer: "A newer version of Jalin wrote this file. Update Jalin, then choose it again.",
    "no-rows": "This file holds no contacts: there is nothing below its header.",
  };
  const answers = {
    keep: "Keep what is there",
    take: "Take the file's",
    both: "Both: the file's as a note",
  };
  const reason = ({ field, problem, value }: Reason) =>
    field === "row"
      ? whole[problem]
      : `${fieldOf[field]}${value === undefined ? "" : ` “${value}”`} ${problem === "long" ? "is too long" : "cannot be read"}`;
  interface Reason {
    field: keyof typeof fieldOf;
    problem: keyof typeof whole;
    value?: string;
  }
  return {
    title: "Import contacts",
    text: "From a spreadsheet, an address book, LinkedIn or another CRM. Nothing is written before you have seen what would happen, and all of it can be undone at once.",
    drop: "Drop a file here",
    choose: "Choose a file",
    kinds: "CSV, Excel (XLSX), vCard (VCF), or Jalin's own JSON",
    reading: "Reading the file",
    matching: "Looking for whom of them you know",
    problems,
    nothingKept: "Nothing was kept of it.",
    unknown: "This file could not be read. Nothing was kept of it.",
    other: "Choose another file",

    columns: "What its columns are",
    recognised: (program: keyof typeof programs, n: number) =>
      `${rows(n)}, recognised as an export of ${programs[program]}`,
    unrecognised: (n: number) => rows(n),
    columnsText: "Each column goes where you say. Look at the first values to be sure.",
    column: "Column",
    examples: "First values",
    goesTo: "Goes to",
    nameless: (at: number) => `Column ${speech.number(at)}`,
    noValues: "empty",
    targets,
    handle: (network: string) => `Account on ${network}`,
    nobodyNamed: "Say which column holds a name, an e-mail, a phone or a profile: else nobody knows who the rows are.",
    dayOrder: "Dates like 03/04/2026",
    dayFirst: "day first: 3 April",
    monthFirst: "month first: March 4",
    check: "See what would happen",
    back: "Back",

    result: "What would happen",
    resultText: "Nothing has been written yet.",
    fresh: (n: number) => `${people(n)} ${speech.plural(n, "is", "are")} new`,
    more: (n: number) => `${people(n)} you know ${speech.plural(n, "gets", "get")} something more`,
    same: (n: number) => `${people(n)} you know ${speech.plural(n, "stays as they are", "stay as they are")}`,
    whoOpen: (n: number) => `${rows(n)} left out: it is not said who ${speech.plural(n, "it is", "they are")}`,
    unreadable: (n: number) => `${rows(n)} cannot be read`,
    partly: (n: number) => `${rows(n)} with a value that cannot be read; the rest is taken`,
    suppressed: (n: number) => `${people(n)} left out, since you erased them and they are not to be captured again`,
    nothing: "Everything in this file is here already. There is nothing to import.",
    returned: "Download these rows with the reasons",
    returnedName: (file: string) => `${file}-not-imported.csv`,
    reasonHeader: "Reason",
    reason,
    reasonWho: "It may be several people, or somebody of another name: say who it is",

    who: "Who is this?",
    whoText: "These rows share an e-mail, a phone or a profile with several people, or with somebody of another name.",
    whoRow: (place: number, name: string) => `Row ${speech.number(place)}: ${name}`,
    somebodyNew: "Somebody new",
    skip: "Leave out",
    allWho: "For all of them",
    one: "Say for each",
    firstFound: "The first one found",

    contradicts: (n: number) =>
      `${speech.number(n)} ${speech.plural(n, "value differs", "values differ")} from what is there`,
    contradictsText: "What is there stays, unless you say otherwise.",
    field: (cell: string) => cells[cell],
    customField: "Own field",
    there: "In Jalin",
    comes: "In the file",
    answers,
    allOf: (field: string) => `${field}, for all`,
    each: "Say for each",
    showMore: (n: number) => `Show ${speech.number(n)} more`,
    noteOf: (field: string, value: string) => `${field}: ${value}`,

    start: (n: number) => `Import ${people(n)}`,
    running: (file: string) => `Importing ${file}`,
    undoing: (file: string) => `Taking back the import of ${file}`,
    goesOn: "This goes on if you close the page.",
    busy: "Another file is being imported. Wait until it is done.",
    failed: "The import could not be started. Nothing was written; try again.",

    done: (file: string) => `${file} is imported`,
    stopped: (file: string) => `The import of ${file} was stopped`,
    undone: (file: string) => `The import of ${file} was taken back`,
    stoppedText: (n: number, of: number) =>
      `${people(n)} of ${speech.number(of)} were taken in. They stay, unless you undo it.`,
    undoneText: "Contacts are as they were before. What you changed or captured since then stayed.",
    added: (n: number) => `${people(n)} added`,
    changed: (n: number) => `${people(n)} changed`,
    unchanged: (n: number) => `${people(n)} as they were`,
    undo: "Undo this import",
    tooLate: "It is too long ago to be undone.",
    another: "Import another file",
    toContacts: "See contacts",
    last: "Last import",
    lastOf: (file: string, when: number) => `${file}, ${speech.date(when)}`,
  };
}

export type ImportWords = ReturnType<typeof importInEnglish>;
