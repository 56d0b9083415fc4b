import { Popover as Base } from "@base-ui/react/popover";
import { type ReactElement, type ReactNode, useId, useRef, useState } from "react";
import { Direction } from "../Direction";
import floating from "../floating.module.css";
import { LayerProvider } from "../layer";
import styles from "./Popover.module.css";

interface PopoverProps {
  /** the button that opens it */
  trigger: ReactElement;
  /** what it is, for the ear */
  label: string;
  /** what stands in it; a function is given what closes it */
  children: ReactNode | ((close: () => void) => ReactNode);
  align?: "start" | "center" | "end";
  /** selector of what has the focus first, where that is not the first control */
  focusFirst?: string;
}

/** Something more behind a button, over the page and beside the button. Escape and a press elsewhere close it. */
export function Popover({ trigger, label, children, align = "start", focusFirst }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const layer = useId();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Direction>
      <Base.Root
        open={isOpen}
        onOpenChange={(next, details) => {
          if (details.reason === "escape-key" && details.event.defaultPrevented) return details.cancel();
          setOpen(next);
        }}
      >
        <Base.Trigger render={trigger} />
        <Base.Portal>
          <Base.Positioner sideOffset={6} collisionPadding={8} align={align} className={floating.place}>
            <Base.Popup
              ref={popup}
              aria-label={label}
              data-layer={layer}
              className={[floating.popup, styles.popover].join(" ")}
              initialFocus={() =>
                (focusFirst === undefined ? null : popup.current?.querySelector<HTMLElement>(focusFirst)) ?? true
              }
            >
              <LayerProvider value={layer}>
                {typeof children === "function" ? children(() => setOpen(false)) : children}
              </LayerProvider>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Direction>
  );
}
