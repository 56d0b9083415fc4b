import { Icon } from "../../ui/Icon/Icon";
import { useLanguage } from "../../ui/language";
import styles from "./SaveButton.module.css";

/** A star that says whether somebody is saved, and changes it. `wide` shows the word beside it. */
export function SaveButton(props: { name: string; saved: boolean; onSave: (saved: boolean) => void; wide?: boolean }) {
  const { name, saved, onSave, wide = false } = props;
  const { words } = useLanguage();
  const label = saved ? words.save.unsavePerson(name) : words.save.savePerson(name);
  return (
    <button
      type="button"
      className={styles.save}
      data-wide={wide}
      aria-pressed={saved}
      aria-label={label}
      title={label}
      onClick={() => onSave(!saved)}
    >
      <Icon name="star" filled={saved} />
      {wide && <span>{saved ? words.save.saved : words.save.save}</span>}
    </button>
  );
}
