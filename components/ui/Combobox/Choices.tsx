import { Combobox as Base } from "@base-ui/react/combobox";
import floating from "../floating.module.css";
import { Icon } from "../Icon/Icon";
import { useKitWords } from "../kitWords";
import styles from "./Combobox.module.css";
import { creating, type Option } from "./options";

interface ChoicesProps {
  label: string;
  /** where in the document it goes */
  place: HTMLElement | undefined;
  choices: readonly Option[];
  state: "there" | "searching" | "failed";
}

/** The list under the field. */
export function Choices({ label, place, choices, state }: ChoicesProps) {
  const { combobox: words } = useKitWords();
  const some = choices.filter(({ value }) => value !== creating).length;
  const said =
    state === "failed"
      ? words.failed
      : state === "searching" && choices.length === 0
        ? words.searching
        : choices.length === 0
          ? words.none
          : undefined;
  return (
    <Base.Portal container={place}>
      <Base.Positioner
        positionMethod="fixed"
        sideOffset={4}
        collisionPadding={8}
        align="start"
        className={floating.place}
      >
        <Base.Popup className={[floating.popup, styles.popup].join(" ")} aria-busy={state === "searching"}>
          <Base.Status className={said === undefined ? "unseen" : styles.none}>{said ?? words.found(some)}</Base.Status>
          <Base.List className={styles.list} aria-label={label}>
            {(option: Option) => (
              <Base.Item key={option.value} value={option} className={styles.item}>
                {option.value === creating ? (
                  <>
                    <Icon name="add" />
                    <span className={styles.name} dir="auto">
                      {words.create(option.label)}
                    </span>
                  </>
                ) : (
                  <>
                    {option.picture}
                    <bdi className={styles.name}>{option.label}</bdi>
                    {option.hint !== undefined && <bdi className={styles.hint}>{option.hint}</bdi>}
                    <Base.ItemIndicator className={styles.chosen}>
                      <Icon name="check" />
                    </Base.ItemIndicator>
                  </>
                )}
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
