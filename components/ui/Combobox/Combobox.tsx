import { Combobox as Base } from "@base-ui/react/combobox";
import { Icon } from "../Icon/Icon";
import input from "../input.module.css";
import { useKitWords } from "../kitWords";
import { Choices } from "./Choices";
import styles from "./Combobox.module.css";
import { Frame } from "./Frame";
import { creating, type Option } from "./options";
import { type Asked, useCombobox } from "./useCombobox";

type ComboboxProps = Asked & {
  value: Option | undefined;
  onChange: (value: Option | undefined) => void;
};

/** One of many, found by typing. */
export function Combobox(props: ComboboxProps) {
  const { value, onChange, placeholder, onCreate } = props;
  const { combobox: words } = useKitWords();
  const { frame, root, list, setTyped } = useCombobox(props);
  return (
    <Frame {...frame}>
      <Base.Root<Option>
        {...root}
        value={value ?? null}
        onValueChange={(next) => {
          setTyped(undefined);
          if (next?.value === creating) onCreate?.(next.label);
          else onChange(next ?? undefined);
        }}
        onInputValueChange={(next, { reason }) => setTyped(reason === "input-change" ? next : undefined)}
        onOpenChange={(next) => {
          root.onOpenChange(next);
          if (!next) setTyped(undefined);
        }}
      >
        <Base.InputGroup className={[input.box, styles.box].join(" ")}>
          {value?.picture}
          <Base.Input id={frame.id} placeholder={placeholder} dir="auto" spellCheck={false} />
          <Base.Clear className={styles.button} aria-label={words.clear}>
            <Icon name="close" size={12} />
          </Base.Clear>
          <Base.Trigger className={styles.button} aria-label={words.open}>
            <Icon name="down" size={12} />
          </Base.Trigger>
        </Base.InputGroup>
        <Choices {...list} />
      </Base.Root>
    </Frame>
  );
}
