import { useState } from "react";
import { Avatar } from "../../components/ui/Avatar/Avatar";
import type { Column, Sort } from "../../components/ui/DataTable/columns";
import { DataTable } from "../../components/ui/DataTable/DataTable";
import { EndMark } from "../../components/ui/EndMark/EndMark";
import { Heat } from "../../components/ui/Heat/Heat";
import { VirtualList } from "../../components/ui/VirtualList/VirtualList";
import { stages } from "../../lib/model/stage";
import styles from "./Kit.module.css";
import { invented, say } from "./samples";

interface Row {
  id: string;
  name: string;
  at: number;
}

const count = 100_000;
/** so many are loaded, and the others are not */
const loaded = 99_000;

function rowAt(index: number): Row | undefined {
  if (index === 3 || index >= loaded) return undefined;
  return { id: `p${index}`, name: `${invented[index % invented.length]} ${index + 1}`, at: index };
}

const columns: readonly Column<Row>[] = [
  {
    id: "name",
    title: say.person,
    width: 220,
    grows: true,
    sort: "up",
    cell: ({ id, name, at }) => (
      <span className={styles.person}>
        <Avatar id={id} name={name} size={24} stage={stages[at % 3] ?? "acquire"} atRisk={at % 7 === 6} />
        <bdi>{name}</bdi>
      </span>
    ),
  },
  { id: "stage", title: say.stage, width: 120, cell: ({ at }) => stages[at % 3] },
  { id: "heat", title: say.heat, width: 120, sort: "down", cell: ({ at }) => <Heat value={(at * 7) % 50} /> },
  { id: "value", title: say.value, width: 120, align: "end", sort: "down", cell: ({ at }) => 1000 + ((at * 37) % 900) },
];

/** A table as long as they get. */
export function Table() {
  const [sort, setSort] = useState<Sort>({ column: "heat", direction: "down" });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(["p1", "p2"]));
  const [open, setOpen] = useState<string>();
  const toggle = (id: string) =>
    setSelected((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <div className={styles.table}>
      <DataTable
        label={say.table}
        columns={columns}
        count={count}
        rowAt={rowAt}
        rowId={({ id }) => id}
        sort={sort}
        onSort={setSort}
        selected={selected}
        onToggle={toggle}
        onToggleAll={() => setSelected(new Set())}
        onOpen={setOpen}
        openId={open}
      />
    </div>
  );
}

/** And a list. */
export function List() {
  return (
    <div className={styles.list}>
      <VirtualList
        label={say.list}
        count={count}
        rowHeight={40}
        renderRow={(index) => (
          <button type="button" className={styles.line}>
            {invented[index % invented.length]} {index + 1}
          </button>
        )}
      />
    </div>
  );
}

const atOnce = 4;
const inAll = 12;

/** And one that reads more when its end comes near. */
export function Growing() {
  const [most, setMost] = useState(atOnce);
  return (
    <div className={styles.scroller}>
      <ul>
        {Array.from({ length: most }, (_, at) => (
          <li key={at}>
            <button type="button" className={styles.line}>
              {invented[at % invented.length]} {at + 1}
            </button>
          </li>
        ))}
      </ul>
      {most < inAll && <EndMark key={most} onSeen={() => setMost(most + atOnce)} />}
    </div>
  );
}
