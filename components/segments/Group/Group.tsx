import { useId } from "react";
import type { Leaf } from "../../../lib/model/segment";
import { Button } from "../../ui/Button/Button";
import { Chip } from "../../ui/Chip/Chip";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Select } from "../../ui/Select/Select";
import { useLanguage } from "../../ui/language";
import { type Group, isGroup, type Part } from "../form";
import { choicesOf, kindOf, kinds, leafOf } from "../kinds";
import styles from "./Group.module.css";

/** How many groups may stand in one another: with every one of them turned round it is what a segment may hold. */
const deepest = 2;

interface GroupProps {
  group: Group;
  onChange: (group: Group) => void;
  /** 1 is the outermost */
  depth?: number;
}

/** Conditions, and whether all of them or any must hold; a group may stand among them. */
export function GroupForm({ group, onChange, depth = 1 }: GroupProps) {
  const { words } = useLanguage();
  const { join, parts } = group;
  const set = (at: number, part: Part | undefined) =>
    onChange({ join, parts: parts.flatMap((each, other) => (other === at ? (part ?? []) : each)) });
  const add = (of: Part["of"]) => onChange({ join, parts: [...parts, { not: false, of }] });
  return (
    <div className={styles.group} data-inner={depth > 1} role="group" aria-label={words.segments.join[join]}>
      <Select
        label={words.segments.joinLabel}
        value={join}
        options={(["all", "any"] as const).map((value) => ({ value, label: words.segments.join[value] }))}
        onChange={(value) => onChange({ join: value, parts })}
      />
      {parts.map((part, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- they have no names, and are told apart by their place alone
        <PartForm key={at} part={part} depth={depth} onChange={(next) => set(at, next)} />
      ))}
      <div className={styles.add}>
        <Button look="plain" onClick={() => add(leafOf("tag"))}>
          {words.segments.addCondition}
        </Button>
        {depth < deepest && (
          <Button
            look="plain"
            onClick={() => add({ join: join === "all" ? "any" : "all", parts: [{ not: false, of: leafOf("tag") }] })}
          >
            {words.segments.addGroup}
          </Button>
        )}
      </div>
    </div>
  );
}

function PartForm(props: { part: Part; depth: number; onChange: (part: Part | undefined) => void }) {
  const { part, depth, onChange } = props;
  const { words } = useLanguage();
  const { not, of } = part;
  const name = isGroup(of) ? words.segments.join[of.join] : words.segments.kinds[kindOf(of)];
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <Chip on={not} onToggle={(on) => onChange({ not: on, of })}>
          {words.segments.not}
        </Chip>
        {!isGroup(of) && (
          <Select
            label={words.segments.condition}
            value={kindOf(of)}
            options={kinds.map((kind) => ({ value: kind, label: words.segments.kinds[kind] }))}
            onChange={(kind) => onChange({ not, of: leafOf(kind) })}
          />
        )}
        <IconButton
          icon="close"
          className={styles.remove}
          label={words.segments.removeCondition(name)}
          onClick={() => onChange(undefined)}
        />
      </div>
      {isGroup(of) ? (
        <GroupForm group={of} depth={depth + 1} onChange={(group) => onChange({ not, of: group })} />
      ) : (
        <LeafForm key={kindOf(of)} leaf={of} onChange={(leaf) => onChange({ not, of: leaf })} />
      )}
    </div>
  );
}

function LeafForm({ leaf, onChange }: { leaf: Leaf; onChange: (leaf: Leaf) => void }) {
  const { words } = useLanguage();
  switch (leaf.is) {
    case "network":
    case "class":
    case "type":
    case "stage":
      return (
        <div className={styles.values}>
          {choicesOf(leaf.is, words).map(({ value, label }) => {
            const any: readonly string[] = leaf.any;
            const next = (on: boolean) => (on ? [...any, value] : any.filter((each) => each !== value));
            return (
              <Chip
                key={value}
                on={any.includes(value)}
                onToggle={(on) => onChange({ ...leaf, any: next(on) } as Leaf)}
              >
                {label}
              </Chip>
            );
          })}
        </div>
      );
    case "tag":
      return <Tags any={leaf.any} onChange={(any) => onChange({ is: "tag", any })} />;
    case "heat":
    case "interactions":
    case "breadth":
    case "rating":
      return (
        <div className={styles.values}>
          <Count label={words.segments.from} value={leaf.from} onChange={(from) => onChange({ ...leaf, from })} />
          <Count label={words.segments.to} value={leaf.to} onChange={(to) => onChange({ ...leaf, to })} />
        </div>
      );
    case "lastSeen":
    case "firstSeen": {
      const end = leaf.over === undefined ? "within" : "over";
      return (
        <div className={styles.values}>
          <Count
            after={words.segments.days}
            label={words.segments.kinds[kindOf(leaf)]}
            value={leaf[end]}
            // a field that is being emptied keeps its kind
            onChange={(days) => onChange({ is: leaf.is, [end]: days ?? 0 })}
          />
        </div>
      );
    }
    default:
      return null;
  }
}

function Tags({ any, onChange }: { any: readonly string[]; onChange: (any: string[]) => void }) {
  const { words } = useLanguage();
  return (
    <input
      className={styles.tags}
      dir="auto"
      aria-label={words.segments.tagsHint}
      placeholder={words.segments.tagsHint}
      defaultValue={any.join(", ")}
      onChange={(event) =>
        onChange(
          event.target.value
            .split(",")
            .map((tag) => tag.trim().replace(/^#/, ""))
            .filter((tag) => tag !== ""),
        )
      }
    />
  );
}

function Count(props: {
  label: string;
  /** the unit; without it the label stands before the field */
  after?: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}) {
  const { label, after, value, onChange } = props;
  const id = useId();
  return (
    <span className={styles.count}>
      {after === undefined && <label htmlFor={id}>{label}</label>}
      <input
        id={id}
        type="number"
        min={0}
        aria-label={after === undefined ? undefined : label}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? undefined : Number(event.target.value))}
      />
      {after !== undefined && <span>{after}</span>}
    </span>
  );
}
