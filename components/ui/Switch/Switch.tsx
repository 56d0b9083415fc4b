import styles from "./Switch.module.css";

/** Takes effect at once, hence no checkbox. */
export function Switch(props: {
  label: string;
  on: boolean;
  onToggle: (on: boolean) => void;
  disabled?: boolean;
  describedBy?: string;
}) {
  const { label, on, onToggle, disabled = false, describedBy } = props;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      aria-describedby={describedBy}
      disabled={disabled}
      className={styles.switch}
      onClick={() => onToggle(!on)}
    >
      <span className={styles.knob} />
    </button>
  );
}
