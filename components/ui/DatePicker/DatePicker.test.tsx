// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { languageFor } from "../../../lib/words";
import { LanguageProvider } from "../language";
import { DatePicker } from "./DatePicker";

afterEach(cleanup);

function Due({ locale = "en-GB", max }: { locale?: string; max?: string }) {
  const [day, setDay] = useState<string | undefined>("2026-12-08");
  return (
    <LanguageProvider language={languageFor("auto", [locale])}>
      <DatePicker label="Due" value={day} onChange={setDay} max={max} />
      <output>{day ?? "none"}</output>
    </LanguageProvider>
  );
}

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Due" });
const day = () => screen.getByRole("status").textContent;

it("takes a day as it is typed, and shows it as it is written there", async () => {
  render(<Due />);
  expect(field().value).toBe("8 Dec 2026");
  await userEvent.clear(field());
  await userEvent.type(field(), "31/12/2026{Enter}");
  expect(day()).toBe("2026-12-31");
  expect(field().value).toBe("31 Dec 2026");
  await userEvent.clear(field());
  await userEvent.tab();
  expect(day()).toBe("none");
});

it("says what is wrong, and keeps the day and the words", async () => {
  render(<Due max="2026-12-24" />);
  await userEvent.clear(field());
  await userEvent.type(field(), "soon");
  await userEvent.tab();
  expect(screen.getByRole("alert").textContent).toMatch(/not a date/);
  await userEvent.clear(field());
  await userEvent.type(field(), "31 Dec 2026{Enter}");
  expect(screen.getByRole("alert").textContent).toBe("The latest is 24 Dec 2026.");
  expect(field().value).toBe("31 Dec 2026");
  expect(day()).toBe("2026-12-08");
});

it("opens on the day, in the language of the page, and moves by the keyboard", async () => {
  render(<Due locale="id" />);
  await userEvent.click(screen.getByRole("button", { name: "Pilih tanggal" }));
  await screen.findByRole("grid", { name: "Desember 2026" });
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toMatch(/8 Desember 2026/));
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(day()).toBe("2026-12-15");
  await waitFor(() => expect(screen.queryByRole("grid")).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Pilih tanggal" }));
});
