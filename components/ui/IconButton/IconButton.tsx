import type { ComponentProps, SyntheticEvent } from "react";
import { Icon, type IconName } from "../Icon/Icon";
import { useTooltip } from "../Tooltip/useTooltip";
import styles from "./IconButton.module.css";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  icon: IconName;
  /** what it does, for the ear and the hover */
  label: string;
  /** what does the same, see Kbd */
  keys?: string;
  filled?: boolean;
}

export function IconButton({ icon, label, keys, filled = false, className, ...rest }: IconButtonProps) {
  const { handlers, tip } = useTooltip(label, { keys });
  return (
    <>
      <button
        type="button"
        className={[styles.button, className].join(" ")}
        aria-label={label}
        {...rest}
        onPointerEnter={both(handlers.onPointerEnter, rest.onPointerEnter)}
        onPointerLeave={both(handlers.onPointerLeave, rest.onPointerLeave)}
        onPointerDown={both(handlers.onPointerDown, rest.onPointerDown)}
        onFocus={both(handlers.onFocus, rest.onFocus)}
        onBlur={both(handlers.onBlur, rest.onBlur)}
      >
        <Icon name={icon} filled={filled} />
      </button>
      {tip}
    </>
  );
}

function both<E extends SyntheticEvent>(own: (event: E) => void, given: ((event: E) => void) | undefined) {
  return (event: E) => {
    own(event);
    given?.(event);
  };
}
