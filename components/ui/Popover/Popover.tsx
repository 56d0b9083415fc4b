import { Popover as Base } from "@base-ui/react/popover";
import { type ReactElement, type ReactNode, useId, useState } from "react";
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
}

/** Something more behind a button, over the page and beside the button. Escape and a press elsewhere close it. */
export function Popover({ trigger, label, children, align = "start" }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const layer = useId();
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
            <Base.Popup aria-label={label} data-layer={layer} className={[floating.popup, styles.popover].join(" ")}>
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
