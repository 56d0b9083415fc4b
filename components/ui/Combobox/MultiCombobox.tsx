import { Combobox as Base } from "@base-ui/react/combobox";
import { Icon } from "../Icon/Icon";
import pill from "../Pill/Pill.module.css";
import input from "../input.module.css";
import { useKitWords } from "../kitWords";
import { Choices } from "./Choices";
import styles from "./Combobox.module.css";
import { Frame } from "./Frame";
import { creating, type Option } from "./options";
import { type Asked, useCombobox } from "./useCombobox";

type MultiComboboxProps = Asked & {
  value: readonly Option[];
  onChange: (value: readonly Option[]) => void;
};

/** Several of many, found by typing, each with a cross. Backspace in the empty field takes the last one off. */
export function MultiCombobox(props: MultiComboboxProps) {
  const { value, onChange, placeholder, onCreate } = props;
  const { combobox: words } = useKitWords();
  const { frame, root, list, typed, setTyped } = useCombobox(props);
  return (
    <Frame {...frame}>
      <Base.Root<Option, true>
        multiple
        {...root}
        value={value}
        inputValue={typed ?? ""}
        onValueChange={(next) => {
          setTyped(undefined);
          const created = next.find((option) => option.value === creating);
          if (created) onCreate?.(created.label);
          else onChange(next);
        }}
        onInputValueChange={(next) => setTyped(next === "" ? undefined : next)}
      >
        <Base.Chips className={[input.box, styles.box].join(" ")} data-many>
          {value.map((option) => (
            <Base.Chip
              key={option.value}
              aria-label={option.label}
              className={[pill.pill, styles.chip].join(" ")}
              data-removable="true"
            >
              <bdi>{option.label}</bdi>
              <Base.ChipRemove className={pill.remove} aria-label={words.remove(option.label)}>
                <Icon name="close" size={10} />
              </Base.ChipRemove>
            </Base.Chip>
          ))}
          <Base.Input
            id={frame.id}
            placeholder={value.length === 0 ? placeholder : undefined}
            dir="auto"
            spellCheck={false}
          />
        </Base.Chips>
        <Choices {...list} />
      </Base.Root>
    </Frame>
  );
}
