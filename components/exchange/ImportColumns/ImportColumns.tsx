import type { Encoding } from "../../../lib/exchange/in/bytes";
import { guessed, programLabels, type Target, targets } from "../../../lib/exchange/in/headers";
import { type Source, withFirst } from "../../../lib/exchange/in/read";
import type { First, Table } from "../../../lib/exchange/in/table";
import { dayOrderOf } from "../../../lib/exchange/in/values";
import { labelledApart } from "../../../lib/model/customField";
import type { CustomField } from "../../../lib/model/profile";
import { networkLabel } from "../../../lib/sites/about";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { Select } from "../../ui/Select/Select";
import { ImportEncoding } from "../ImportEncoding/ImportEncoding";
import { Part } from "../Part/Part";
import { columnName } from "../ImportPage/columnName";
import type { Opened } from "../ImportPage/useDraft";
import { useImportWords } from "../words";
import styles from "./ImportColumns.module.css";

interface ImportColumnsProps {
  file: Opened;
  source: Source & { is: "table" };
  /** the user's own */
  fields: readonly CustomField[];
  /** ids of networks whose accounts may be named in a column */
  networks: readonly string[];
  onChange: (file: Opened) => void;
  /** it is to be read in another encoding */
  onEncode: (encoding: Encoding) => void;
  onCheck: () => void;
  onBack: () => void;
}

/** Columns that may say who somebody is. */
const naming: ReadonlySet<Target> = new Set<Target>([
  "name",
  "first",
  "last",
  "company",
  "emails",
  "phones",
  "links",
  "contactId",
]);

/** What each column is, with its first values. */
export function ImportColumns({
  file,
  source,
  fields,
  networks,
  onChange,
  onEncode,
  onCheck,
  onBack,
}: ImportColumnsProps) {
  const said = useImportWords();
  const { table, program } = source;
  const options: { value: Target; label: string }[] = [
    ...targets.map((value) => ({ value, label: said.targets[value] })),
    ...networks.map((id) => ({ value: `handle ${id}` as const, label: said.handle(networkLabel(id)) })),
    ...labelledApart(fields).map(({ id, label }) => ({ value: `custom ${id}` as const, label })),
  ];
  const isNamed = file.targets.some((target) => naming.has(target) || target.startsWith("handle "));
  const count = table.rows.length;
  const takeFirst = (first: First): void => {
    const next = withFirst(source, first);
    onChange({ ...file, source: next, targets: guessed(next.table.header, labelledApart(fields)) });
  };
  return (
    <Part
      title={said.columns}
      text={`${file.name}: ${program ? said.recognised(programLabels[program], count) : said.unrecognised(count)}. ${said.columnsText}`}
    >
      {table.isUnsure && <Banner>{said.unsureFirst[table.first]}</Banner>}
      <div className={styles.asked}>
        <span>{said.firstRow}</span>
        <Select
          label={said.firstRow}
          value={table.first}
          options={(["headings", "person"] as const).map((value) => ({ value, label: said.first[value] }))}
          onChange={takeFirst}
        />
      </div>
      <div className={styles.frame}>
        <table className={styles.columns}>
          <thead>
            <tr>
              <th scope="col">{said.column}</th>
              <th scope="col">{said.examples}</th>
              <th scope="col">{said.goesTo}</th>
            </tr>
          </thead>
          <tbody>
            {table.header.map((header, at) => {
              const name = columnName(header, at, said);
              const target = file.targets[at] ?? "ignore";
              const examples = examplesIn(table, at);
              return (
                // oxlint-disable-next-line react/no-array-index-key -- a header may stand twice, and columns don't move
                <tr key={at} data-left={target === "ignore"}>
                  <th scope="row">{name}</th>
                  <td className={styles.examples}>
                    {examples.length === 0 ? (
                      <span className={styles.none}>{said.noValues}</span>
                    ) : (
                      examples.map((value) => <span key={value}>{value}</span>)
                    )}
                  </td>
                  <td>
                    <Select
                      label={`${name}: ${said.goesTo}`}
                      value={target}
                      options={options}
                      marked={target !== "ignore"}
                      onChange={(value) =>
                        onChange({ ...file, targets: file.targets.map((each, index) => (index === at ? value : each)) })
                      }
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {source.encoding && <ImportEncoding encoding={source.encoding} onEncode={onEncode} />}
      {hasUnclearDays(file, table) && (
        <div className={styles.asked}>
          <span>{said.dayOrder}</span>
          <Select
            label={said.dayOrder}
            value={file.dayOrder}
            options={[
              { value: "day-first", label: said.dayFirst },
              { value: "month-first", label: said.monthFirst },
            ]}
            onChange={(dayOrder) => onChange({ ...file, dayOrder })}
          />
        </div>
      )}
      {!isNamed && <Banner>{said.nobodyNamed}</Banner>}
      <div className={styles.foot}>
        <Button look="main" disabled={!isNamed} onClick={onCheck}>
          {said.check}
        </Button>
        <Button onClick={onBack}>{said.other}</Button>
      </div>
    </Part>
  );
}

/** The first three values of a column that differ, each cut short. */
function examplesIn({ rows }: Table, column: number): string[] {
  const found = new Set<string>();
  for (const { cells } of rows.slice(0, 500)) {
    const value = (cells[column] ?? "").trim();
    if (value !== "") found.add(value.length > 60 ? `${value.slice(0, 59)}…` : value);
    if (found.size === 3) break;
  }
  return [...found];
}

/** True where days stand there of which no row tells whether the month comes first. */
function hasUnclearDays({ targets: of }: Opened, { rows }: Table): boolean {
  return of.some((target, at) => {
    if (target !== "birthday" && target !== "informed") return false;
    const cells = rows.map((row) => row.cells[at] ?? "");
    return dayOrderOf(cells) === undefined && cells.some((cell) => /^\s*\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{4}/.test(cell));
  });
}
