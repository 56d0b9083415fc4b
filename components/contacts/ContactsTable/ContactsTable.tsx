import { createElement, type ReactNode, useMemo } from "react";
import { type ContactSort, contactSorts } from "../../../lib/model/sorting";
import { useQuery } from "../../dashboard/location";
import { contactsQuery } from "../../dashboard/routes";
import { DataTable } from "../../ui/DataTable/DataTable";
import { useNow } from "../../ui/useNow";
import type { Column } from "../../ui/DataTable/columns";
import type { Contact } from "../../../lib/model/records";
import type { People } from "../ContactsPage/usePeople";
import { useContactsWords } from "../pageWords";
import { type CellProps, cells } from "./cells";
import type { ColumnId } from "./columnIds";

interface ContactsTableProps {
  people: People;
  /** those beside the name, in order */
  columns: readonly ColumnId[];
  halfLifeDays: number;
  /** undefined where what is shown is sorted by how well it fits */
  sort: { sort: ContactSort; up: boolean } | undefined;
  onSort: (sort: { sort: ContactSort; up: boolean }) => void;
  selected: ReadonlySet<string> | undefined;
  onToggle: (id: string, isRange: boolean) => void;
  onToggleAll: (on: boolean) => void;
  onOpen: (id: string) => void;
  onActive: (id: string) => void;
  /** whom the preview shows */
  beside: string | undefined;
}

/** Rows shown as bones while nobody knows how many there are. */
const bones = 14;

const widths: Record<ColumnId, number> = {
  last: 216,
  heat: 112,
  breadth: 112,
  stage: 112,
  tags: 176,
  company: 132,
  role: 132,
  total: 112,
  first: 120,
  rating: 112,
};

/** Everybody as a table. */
export function ContactsTable(props: ContactsTableProps) {
  const { people, columns, halfLifeDays, sort, onSort } = props;
  const words = useContactsWords();
  const now = useNow();
  const query = useQuery();
  const shown = useMemo((): Column<Contact>[] => {
    const column = (id: ColumnId | "name"): Pick<Column<Contact>, "id" | "title" | "cell"> => ({
      id,
      title: words.columns[id],
      cell: cellOf(id, { halfLifeDays, now, from: contactsQuery(query) }),
    });
    return [
      { ...column("name"), width: 248, grows: true, sort: "up" },
      ...columns.map((id): Column<Contact> => ({
        ...column(id),
        width: widths[id],
        ...(id === "last" && { grows: true }),
        ...((id === "total" || id === "first") && { align: "end" as const }),
        ...(isSort(id) && { sort: "down" as const }),
      })),
    ];
  }, [columns, halfLifeDays, words, now, query]);

  return (
    <DataTable<Contact>
      label={words.table}
      columns={shown}
      count={people.count ?? bones}
      rowAt={people.rowAt}
      rowId={idOf}
      sort={sort && { column: sort.sort, direction: sort.up ? "up" : "down" }}
      {...(sort && {
        onSort: ({ column, direction }) => isSort(column) && onSort({ sort: column, up: direction === "up" }),
      })}
      onNeed={people.need}
      selected={props.selected}
      onToggle={props.onToggle}
      onToggleAll={props.onToggleAll}
      onOpen={props.onOpen}
      onActive={props.onActive}
      openId={props.beside}
    />
  );
}

function cellOf(id: ColumnId | "name", about: Omit<CellProps, "contact">): (contact: Contact) => ReactNode {
  return (contact) => createElement(cells[id], { contact, ...about });
}

function idOf({ id }: Contact): string {
  return id;
}

function isSort(id: string): id is ContactSort {
  return contactSorts.some((sort) => sort === id);
}
