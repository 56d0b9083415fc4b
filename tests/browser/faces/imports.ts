/** The states of the page of imports: from the file to the report. */
import type { Page } from "playwright-core";
import type { State } from "./state";

/** A file of people, some of whom are in the audience. */
const people = [
  "Nama;Email;No HP;Perusahaan;Jabatan;Kota;Profil;Label;Tanggal lahir;Hobi",
  "Dewi Lestari Contoh;dewi@kopi.example;+62 812 0000 1111;Kopi Tetes;Barista;Bandung;;kedai;1990-05-04;Lari",
  "Maya Putri;maya@kopi.example;;Kopi Sore;Owner;Jakarta;https://bsky.app/profile/mayaputri.example;langganan;;",
  "Joko Contoh;joko@teh.example;;Teh Pagi;;Malang;https://x.com/joko_contoh;;12/03/1988;Catur",
  "Rina Contoh;rina(at)teh.example;;;;Malang;;;;",
  ";;;Toko;Kasir;;;;;",
  "Sari Contoh;sari@toko.example;;Toko Sari;;;;;;;terlalu banyak",
  "Bayu Contoh;dewi@kopi.example;;Kopi Tetes;;Bandung;;;;",
].join("\n");

export async function chooseFile(page: Page, name: string, content: string): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
}

export function importStates(busy: Partial<State>): State[] {
  const settle = (page: Page) => page.waitForTimeout(500);
  const columns = async (page: Page) => {
    await settle(page);
    await chooseFile(page, "pelanggan.csv", people);
    await page.getByRole("table").waitFor();
    await settle(page);
  };
  const check = async (page: Page) => {
    await columns(page);
    await page.getByRole("button", { name: /^(?:See what|Lihat apa)/ }).click();
    await page.getByRole("button", { name: /^(?:Import|Impor) \d/ }).waitFor();
    await settle(page);
  };
  const done = async (page: Page) => {
    await check(page);
    await page.getByRole("button", { name: /^(?:Import|Impor) \d/ }).click();
    await page.getByRole("button", { name: /^(?:Undo this|Urungkan impor)/ }).waitFor();
    await settle(page);
  };
  const wrong = async (page: Page) => {
    await settle(page);
    await chooseFile(page, "notes.json", '{"notes": []}');
    await page.locator("[role=status]", { hasText: "JSON" }).waitFor();
  };
  const headless = async (page: Page) => {
    await settle(page);
    await chooseFile(page, "pelanggan.csv", people.slice(people.indexOf("\n") + 1));
    await page.getByRole("table").waitFor();
    await settle(page);
  };
  const changed = async (page: Page) => {
    await check(page);
    // in another tab, somebody of the same address is entered meanwhile
    await page.evaluate(async () => {
      const open = indexedDB.open("jalin");
      await new Promise((done) => open.addEventListener("success", done));
      const write = open.result.transaction("contacts", "readwrite").objectStore("contacts");
      const all = write.getAll();
      await new Promise((done) => all.addEventListener("success", done));
      for (const contact of all.result as { name: string }[])
        if (contact.name === "Maya Putri") write.put({ ...contact, name: "Maya Lain" });
      await new Promise((done) => write.transaction.addEventListener("complete", done));
      open.result.close();
    });
    await page.getByRole("button", { name: /^(?:Import|Impor) \d/ }).click();
    await page.locator("[role=status]:visible").first().waitFor();
    await settle(page);
  };
  const full = async (page: Page) => {
    await settle(page);
    await page.evaluate("chrome.storage.session.set({ notices: ['work-full'] })");
    await page.locator("[role=status]:visible").first().waitFor();
    await settle(page);
  };
  const at: Partial<State> = {
    ...busy,
    file: `pelanggan.csv ${people}`,
    path: "dashboard.html#/data/import",
    size: [1280, 1300],
    afterwards: settle,
  };
  const narrow = { size: [320, 1400] as const };
  const zoom = { size: [640, 400] as const };
  const dark = { dark: true };
  const id = { language: "id" as const };
  const [onColumns, onCheck, onDone] = [columns, check, done].map((afterwards) => ({ ...at, afterwards }));
  return [
    { name: "import", ...at },
    { name: "dark-import", ...at, ...dark },
    { name: "id-import", ...at, ...id },
    { name: "narrow-import", ...at, ...narrow },
    { name: "import-wrong", ...at, afterwards: wrong },
    { name: "import-columns", ...onColumns },
    { name: "dark-import-columns", ...onColumns, ...dark },
    { name: "id-import-columns", ...onColumns, ...id },
    { name: "narrow-import-columns", ...onColumns, ...narrow },
    { name: "zoom-import-columns", ...onColumns, ...zoom },
    { name: "import-check", ...onCheck },
    { name: "dark-import-check", ...onCheck, ...dark },
    { name: "id-import-check", ...onCheck, ...id },
    { name: "narrow-import-check", ...onCheck, ...narrow },
    { name: "import-headless", ...at, afterwards: headless },
    { name: "id-import-headless", ...at, afterwards: headless, ...id },
    { name: "narrow-import-headless", ...at, afterwards: headless, ...narrow },
    { name: "import-changed", ...at, afterwards: changed },
    { name: "import-full", ...at, afterwards: full },
    { name: "id-import-full", ...at, afterwards: full, ...id },
    { name: "import-480", ...onCheck, size: [479, 1400] },
    { name: "zoom-import-check", ...onCheck, ...zoom },
    { name: "rtl-import-check", ...onCheck, pseudo: "rtl" },
    { name: "import-done", ...onDone },
    { name: "id-import-done", ...onDone, ...id },
    { name: "dark-import-done", ...onDone, ...dark },
  ].map((state) => state as State);
}
