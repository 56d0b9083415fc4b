import type { ComponentProps } from "react";
import { Icon, type IconName } from "../Icon/Icon";
import styles from "./IconButton.module.css";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  icon: IconName;
  /** what it does, for the ear and the hover */
  label: string;
  filled?: boolean;
}

export function IconButton({ icon, label, filled = false, className, ...rest }: IconButtonProps) {
  return (
    <button type="button" className={[styles.button, className].join(" ")} aria-label={label} title={label} {...rest}>
      <Icon name={icon} filled={filled} />
    </button>
  );
}
