import { Combobox as Base } from "@base-ui/react/combobox";
import { useId, useRef, useState } from "react";
import { Direction } from "../Direction";
import { Icon } from "../Icon/Icon";
import { useKitWords } from "../kitWords";
import { Choices } from "./Choices";
import { useNothingHidden } from "../useNothingHidden";
import input from "../input.module.css";
import { landmarkOf } from "../landmark";
import styles from "./Combobox.module.css";
import { creating, type Option, type Source, useChoices } from "./options";

type ComboboxProps = Source & {
  label: string;
  /** for the ear alone: something beside it says what it is for */
  isLabelHidden?: boolean;
  value: Option | undefined;
  onChange: (value: Option | undefined) => void;
  placeholder?: string;
  /** offers to make a new one of what was typed */
  onCreate?: (typed: string) => void;
};

/** One of many, found by typing. */
export function Combobox(props: ComboboxProps) {
  const { label, isLabelHidden = false, value, onChange, placeholder, onCreate } = props;
  const { combobox: words } = useKitWords();
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<HTMLElement>();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<string>();
  const { choices, state } = useChoices(props, typed, { isOpen, canCreate: onCreate !== undefined });
  useNothingHidden(field, isOpen);
  return (
    <Direction>
      <div ref={field} className={input.field}>
        <label htmlFor={id} className={isLabelHidden ? "unseen" : undefined}>
          {label}
        </label>
        <Base.Root<Option>
          items={choices}
          filter={null}
          autoHighlight
          value={value ?? null}
          isItemEqualToValue={(one, other) => one.value === other.value}
          onValueChange={(next) => {
            setTyped(undefined);
            if (next?.value === creating) onCreate?.(next.label);
            else onChange(next ?? undefined);
          }}
          onInputValueChange={(next, { reason }) => setTyped(reason === "input-change" ? next : undefined)}
          open={isOpen}
          onOpenChange={(next) => {
            setPlace(landmarkOf(field.current));
            setOpen(next);
            if (!next) setTyped(undefined);
          }}
        >
          <Base.InputGroup className={[input.box, styles.box].join(" ")}>
            {value?.picture}
            <Base.Input id={id} placeholder={placeholder} dir="auto" spellCheck={false} />
            <Base.Clear className={styles.button} aria-label={words.clear}>
              <Icon name="close" size={12} />
            </Base.Clear>
            <Base.Trigger className={styles.button} aria-label={words.open}>
              <Icon name="down" size={12} />
            </Base.Trigger>
          </Base.InputGroup>
          <Choices {...{ label, place, choices, state }} />
        </Base.Root>
      </div>
    </Direction>
  );
}
