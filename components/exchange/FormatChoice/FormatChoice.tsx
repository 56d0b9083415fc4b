import { type ReactNode, useId } from "react";
import { customFields } from "../../../lib/db/customFields";
import { contactColumnIds, customColumn, firstContactColumns } from "../../../lib/exchange/export/contacts";
import { presets } from "../../../lib/exchange/export/presets";
import { type Exported, formats, type Target } from "../../../lib/exchange/export/request";
import { useContactsWords } from "../../contacts/pageWords";
import { Button } from "../../ui/Button/Button";
import { Choice } from "../../ui/Choice/Choice";
import { ColumnChooser } from "../../ui/ColumnChooser/ColumnChooser";
import { Icon } from "../../ui/Icon/Icon";
import { Select } from "../../ui/Select/Select";
import { Switch } from "../../ui/Switch/Switch";
import { useLive } from "../../ui/useLive";
import type { ExportChoice } from "../exportChoice";
import { useExportWords } from "../words";
import styles from "./FormatChoice.module.css";

const targets = ["own", ...(Object.keys(presets) as (keyof typeof presets)[])] as const satisfies Target[];

/** Those who want first and last names apart, which nobody has told us apart. */
const namesApart: ReadonlySet<Target> = new Set(
  targets.filter((target) => target !== "own" && presets[target].header.some((title) => title.endsWith("Last Name"))),
);

interface FormatChoiceProps {
  what: Exported;
  choice: ExportChoice;
  onChange: (change: Partial<ExportChoice>) => void;
}

/** As what it is exported, and what that asks for. */
export function FormatChoice({ what, choice, onChange }: FormatChoiceProps) {
  const said = useExportWords();
  const format = choice.format[what];
  const isWorkbook = format === "xlsx" && what === "contacts";
  return (
    <>
      <Choice
        legend={said.format}
        value={format}
        options={formats[what].map((value) => ({ value, label: said.formats[value], text: said.formatTexts[value] }))}
        onChange={(value) => onChange({ format: { ...choice.format, [what]: value } })}
      />
      {format === "csv" && what === "contacts" && (
        <div className={styles.line}>
          <Labelled label={said.target}>
            <Select<Target>
              label={said.target}
              value={choice.target}
              options={targets.map((value) => ({ value, label: said.targets[value] }))}
              onChange={(target) => onChange({ target })}
            />
          </Labelled>
          {choice.target === "own" && <Columns choice={choice} onChange={onChange} />}
        </div>
      )}
      {format === "csv" && what === "contacts" && namesApart.has(choice.target) && (
        <p className={styles.text}>{said.names}</p>
      )}
      {format === "vcard" && (
        <Labelled label={said.version}>
          <Select
            label={said.version}
            value={choice.version}
            options={(["4.0", "3.0"] as const).map((value) => ({ value, label: said.versions[value] }))}
            onChange={(version) => onChange({ version })}
          />
        </Labelled>
      )}
      {isWorkbook && <p className={styles.text}>{said.workbook}</p>}
      {format === "csv" && <Exact isExact={choice.isExact} onToggle={(isExact) => onChange({ isExact })} />}
    </>
  );
}

/** What a control is for, in front of it. */
export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.labelled}>
      <span>{label}</span>
      {children}
    </div>
  );
}

function Columns({ choice, onChange }: Pick<FormatChoiceProps, "choice" | "onChange">) {
  const said = useExportWords();
  const fields = useLive(() => customFields(), []) ?? [];
  const own = fields.map((field) => ({ id: customColumn(field), label: field.label }));
  const { chooser } = useContactsWords();
  const columns = choice.columns ?? [...firstContactColumns, ...own.map(({ id }) => id)];
  return (
    <ColumnChooser
      trigger={
        <Button>
          <Icon name="columns" />
          {said.chosen(columns.length)}
        </Button>
      }
      words={{ ...chooser, ...said.chooser }}
      all={[...contactColumnIds.map((id) => ({ id, label: said.columns[id] ?? id })), ...own]}
      columns={columns}
      // a file without a column is none
      least={1}
      onChange={(next) => onChange({ columns: next })}
      onReset={() => onChange({ columns: undefined })}
    />
  );
}

function Exact({ isExact, onToggle }: { isExact: boolean; onToggle: (isExact: boolean) => void }) {
  const said = useExportWords();
  const id = useId();
  return (
    <div className={styles.exact}>
      <div>
        <p>{said.exact}</p>
        <p id={id} className={styles.text}>
          {said.exactText}
        </p>
      </div>
      <Switch label={said.exact} describedBy={id} on={isExact} onToggle={onToggle} />
    </div>
  );
}
