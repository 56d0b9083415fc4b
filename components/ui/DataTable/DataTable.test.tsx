// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Column, Sort } from "./columns";
import { DataTable, type DataTableProps } from "./DataTable";

interface Row {
  id: string;
  name: string;
}

const row = (index: number): Row => ({ id: `p${index}`, name: `Person ${index}` });

const columns: readonly Column<Row>[] = [
  { id: "name", title: "Person", width: 200, sort: "up", cell: ({ name }) => name },
  { id: "id", title: "Id", width: 80, cell: ({ id }) => <button type="button">{id}</button> },
];

// the document of the tests has no room, so nothing would be in sight
beforeEach(() => {
  for (const [side, px] of [
    ["offsetHeight", 440],
    ["offsetWidth", 800],
    ["clientHeight", 440],
  ] as const)
    vi.spyOn(HTMLElement.prototype, side, "get").mockReturnValue(px);
  HTMLElement.prototype.scrollTo = function (this: HTMLElement, to?: ScrollToOptions | number) {
    this.scrollTop = (typeof to === "object" ? to.top : to) ?? 0;
    this.dispatchEvent(new Event("scroll"));
  };
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Table(props: Partial<DataTableProps<Row>>) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [sort, setSort] = useState<Sort>();
  return (
    <DataTable
      label="Contacts"
      columns={columns}
      count={1000}
      rowAt={row}
      rowId={({ id }) => id}
      sort={sort}
      onSort={setSort}
      selected={selected}
      onToggle={(id) => {
        const next = new Set(selected);
        if (!next.delete(id)) next.add(id);
        setSelected(next);
      }}
      {...props}
    />
  );
}

const focused = () => document.activeElement?.getAttribute("data-row");
const selected = () => screen.getAllByRole("row", { selected: true }).map((each) => each.getAttribute("data-row"));

it("shows the rows in sight of as many as there are, and says how many", () => {
  const need = vi.fn();
  render(<Table onNeed={need} />);
  expect(screen.getByRole("grid", { name: "Contacts" }).getAttribute("aria-rowcount")).toBe("1001");
  expect(screen.getAllByRole("row").length).toBeLessThan(40);
  expect(need).toHaveBeenCalledWith(0, expect.any(Number));
});

it("moves by j, k, arrows, Home and End, and opens by Enter", async () => {
  const open = vi.fn();
  render(<Table onOpen={open} />);
  await userEvent.keyboard("j");
  expect(focused()).toBe("p0");
  await userEvent.keyboard("jj{ArrowDown}k");
  expect(focused()).toBe("p2");
  await userEvent.keyboard("{Enter}");
  expect(open).toHaveBeenCalledWith("p2");
  await userEvent.keyboard("{End}");
  expect(focused()).toBe("p999");
  await userEvent.keyboard("{Home}");
  expect(focused()).toBe("p0");
});

it("selects by x, and with Shift and an arrow along the way", async () => {
  const toggle = vi.fn();
  const { rerender } = render(<Table />);
  await userEvent.keyboard("jx");
  expect(selected()).toEqual(["p0"]);
  rerender(<Table onToggle={toggle} />);
  await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}");
  expect(toggle.mock.calls).toEqual([
    ["p0", true],
    ["p1", true],
  ]);
  expect(focused()).toBe("p1");
});

it("sorts by a title, and the other way by a second press", async () => {
  render(<Table />);
  const title = screen.getByRole("columnheader", { name: "Person" });
  await userEvent.click(screen.getByRole("button", { name: "Person" }));
  expect(title.getAttribute("aria-sort")).toBe("ascending");
  await userEvent.click(screen.getByRole("button", { name: "Person" }));
  expect(title.getAttribute("aria-sort")).toBe("descending");
  expect(screen.getByRole("columnheader", { name: "Id" }).querySelector("button")).toBeNull();
});

it("opens by a press on a row, but not by one on a button in it or its box", async () => {
  const open = vi.fn();
  render(<Table onOpen={open} />);
  await userEvent.click(screen.getByRole("button", { name: "p1" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Select Person 1" }));
  expect(open).not.toHaveBeenCalled();
  await userEvent.click(screen.getByText("Person 1"));
  expect(open).toHaveBeenCalledWith("p1");
});

it("keeps the room of what is not loaded", () => {
  render(<Table rowAt={(index) => (index === 1 ? undefined : row(index))} />);
  expect(screen.getAllByRole("row", { busy: true })).toHaveLength(1);
});

it("shows people far away in the rows that are there, with nothing of those who were in them", async () => {
  function Opened() {
    const [isOpen, setOpen] = useState(false);
    return (
      <button type="button" onClick={() => setOpen(true)}>
        {isOpen ? "open" : "closed"}
      </button>
    );
  }
  render(<Table columns={[...columns, { id: "open", title: "Open", width: 80, cell: () => <Opened /> }]} />);
  const [active, left] = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  for (const row of [left, active]) await userEvent.click(within(row as HTMLElement).getByText("closed"));
  const scroller = screen.getByRole("grid").parentElement as HTMLElement;
  act(() => scroller.scrollTo({ top: 20_000 }));
  expect(document.contains(left as HTMLElement)).toBe(true);
  expect(left?.dataset.row).toMatch(/^p4\d\d$/);
  expect(screen.getAllByText("open").map((button) => button.closest("[data-row]"))).toEqual([active]);
  expect(active?.dataset.row).toBe("p0");
  expect(active?.contains(document.activeElement)).toBe(true);
});
