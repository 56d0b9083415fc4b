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

type MultiComboboxProps = Source & {
  label: string;
  /** for the ear alone: something beside it says what it is for */
  isLabelHidden?: boolean;
  value: readonly Option[];
  onChange: (value: readonly Option[]) => void;
  placeholder?: string;
  /** offers to make a new one of what was typed */
  onCreate?: (typed: string) => void;
};

/** Several of many, found by typing, each with a cross. Backspace in the empty field takes the last one off. */
export function MultiCombobox(props: MultiComboboxProps) {
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
        <Base.Root<Option, true>
          multiple
          items={choices}
          filter={null}
          autoHighlight
          value={value}
          inputValue={typed ?? ""}
          isItemEqualToValue={(one, other) => one.value === other.value}
          onValueChange={(next) => {
            setTyped(undefined);
            const created = next.find((option) => option.value === creating);
            if (created) onCreate?.(created.label);
            else onChange(next);
          }}
          onInputValueChange={(next) => setTyped(next === "" ? undefined : next)}
          open={isOpen}
          onOpenChange={(next) => {
            setPlace(landmarkOf(field.current));
            setOpen(next);
          }}
        >
          <Base.Chips className={[input.box, styles.box].join(" ")} data-many>
            {value.map((option) => (
              <Base.Chip key={option.value} aria-label={option.label} className={styles.chip}>
                <bdi className={styles.name}>{option.label}</bdi>
                <Base.ChipRemove className={styles.remove} aria-label={words.remove(option.label)}>
                  <Icon name="close" size={10} />
                </Base.ChipRemove>
              </Base.Chip>
            ))}
            <Base.Input
              id={id}
              placeholder={value.length === 0 ? placeholder : undefined}
              dir="auto"
              spellCheck={false}
            />
          </Base.Chips>
          <Choices {...{ label, place, choices, state }} />
        </Base.Root>
      </div>
    </Direction>
  );
}
