// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { Combobox } from "./Combobox";
import { MultiCombobox } from "./MultiCombobox";
import type { Option } from "./options";

const shops: readonly Option[] = [
  { value: "1", label: "Kopi Tetes", hint: "Bandung" },
  { value: "2", label: "Café Ñandú" },
];

afterEach(cleanup);

const field = () => screen.getByRole<HTMLInputElement>("combobox");
const offered = () => screen.queryAllByRole("option").map(({ textContent }) => textContent);

function One({
  onCreate,
  search,
}: {
  onCreate?: (typed: string) => void;
  search?: (query: string) => Promise<Option[]>;
}) {
  const [value, setValue] = useState<Option>();
  const source = search ? { search } : { options: shops };
  return (
    <>
      <Combobox label="Organisation" value={value} onChange={setValue} {...source} {...(onCreate && { onCreate })} />
      <output>{value?.value ?? "none"}</output>
    </>
  );
}

it("finds by what is typed, plainly for accents, and takes what Enter chooses", async () => {
  render(<One />);
  await userEvent.type(field(), "nandu");
  await waitFor(() => expect(offered()).toEqual(["Café Ñandú"]));
  await userEvent.keyboard("{Enter}");
  expect(screen.getByRole("status").textContent).toBe("2");
  expect(field().value).toBe("Café Ñandú");
  await userEvent.clear(field());
  expect(screen.getByRole("status").textContent).toBe("none");
});

it("says that there is nothing, and offers to make it", async () => {
  const create = vi.fn();
  const { rerender } = render(<One />);
  await userEvent.type(field(), "teh");
  await screen.findByText("Nothing found");
  rerender(<One onCreate={create} />);
  await userEvent.click(await screen.findByRole("option", { name: "Add “teh”" }));
  expect(create).toHaveBeenCalledWith("teh");
});

it("does not offer to make what is there", async () => {
  render(<One onCreate={() => {}} />);
  await userEvent.type(field(), "kopi tetes");
  await waitFor(() => expect(offered()).toEqual(["Kopi TetesBandung"]));
});

it("shows what the last search found, whatever comes later", async () => {
  const answers = new Map<string, (found: Option[]) => void>();
  const search = (query: string) => new Promise<Option[]>((resolve) => void answers.set(query, resolve));
  render(<One search={search} />);
  await userEvent.type(field(), "ko");
  answers.get("ko")?.([{ value: "1", label: "late is right" }]);
  await waitFor(() => expect(offered()).toEqual(["late is right"]));
  answers.get("k")?.([{ value: "2", label: "early" }]);
  await Promise.resolve();
  expect(offered()).toEqual(["late is right"]);
});

it("says that a search failed", async () => {
  render(<One search={() => Promise.reject(new Error("gone"))} />);
  await userEvent.type(field(), "k");
  expect(await screen.findByText(/could not be searched/)).toBeTruthy();
});

function Many() {
  const [value, setValue] = useState<readonly Option[]>([]);
  return (
    <MultiCombobox
      label="Tags"
      options={shops}
      value={value}
      onChange={setValue}
      onCreate={(label) => setValue([...value, { value: label, label }])}
    />
  );
}

it("collects several, takes the last one off by Backspace and any by its cross", async () => {
  render(<Many />);
  await userEvent.type(field(), "kopi{Enter}");
  expect(field().value).toBe("");
  await userEvent.type(field(), "vip{Enter}");
  expect(screen.getByRole("button", { name: "Remove Kopi Tetes" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Remove Kopi Tetes" }));
  expect(screen.queryByText("Kopi Tetes")).toBeNull();
  await userEvent.type(field(), "{Backspace}");
  expect(screen.queryByText("vip")).toBeNull();
});

it("keeps its name, and all around it, for screen readers while it is open", async () => {
  render(
    <main>
      <h1>Contacts</h1>
      <One />
    </main>,
  );
  await userEvent.type(screen.getByRole("combobox", { name: "Organisation" }), "kopi");
  await waitFor(() => expect(offered()).toHaveLength(1));
  await waitFor(() => expect(screen.getByRole("combobox", { name: "Organisation" })).toBeTruthy());
  expect(screen.getByRole("heading", { name: "Contacts" })).toBeTruthy();
});
