import { lazy, type ReactNode, Suspense, useId, useRef, useState } from "react";
import { Button } from "../Button/Button";
import { Icon, type IconName } from "../Icon/Icon";
import { IconButton } from "../IconButton/IconButton";
import { landmarkOf } from "../landmark";
import type { MenuItem } from "./item";
import styles from "./Menu.module.css";

interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  icon?: IconName;
  /** what stands on the button instead of an icon */
  children?: ReactNode;
  /** the button is no more than what stands on it */
  bare?: boolean;
}

// the button is painted at once; what it opens is loaded when a hand comes near it
const load = () => import("./MenuPopup");
const MenuPopup = lazy(load);

/** A button with the lesser commands behind it: arrows and letters move, Escape closes, the focus comes back. */
export function Menu({ label, items, icon = "more", children, bare = false }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<{ byKeyboard: boolean; place: HTMLElement }>();
  const props = {
    ref: button,
    "aria-haspopup": "menu" as const,
    "aria-expanded": open !== undefined,
    "aria-controls": open && id,
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    onClick: ({ detail }: { detail: number }) =>
      setOpen(open ? undefined : { byKeyboard: detail === 0, place: landmarkOf(button.current) }),
  };
  return (
    <>
      {children === undefined ? (
        <IconButton icon={icon} label={label} {...props} />
      ) : bare ? (
        <button type="button" className={styles.bare} aria-label={label} {...props}>
          {children}
        </button>
      ) : (
        <Button aria-label={label} {...props}>
          {children}
          <span className={styles.arrow}>
            <Icon name="down" size={12} />
          </span>
        </Button>
      )}
      {open && (
        <Suspense>
          <MenuPopup
            id={id}
            {...{ label, items, button }}
            align={bare ? "start" : "end"}
            {...open}
            onClose={() => setOpen(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
