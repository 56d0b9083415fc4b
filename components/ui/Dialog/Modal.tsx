import { Dialog as Base } from "@base-ui/react/dialog";
import { type ReactNode, useId, useRef } from "react";
import { Direction } from "../Direction";
import { IconButton } from "../IconButton/IconButton";
import { useLanguage } from "../language";
import { LayerProvider } from "../layer";
import styles from "./Modal.module.css";

export interface ModalProps {
  open: boolean;
  title: string;
  /** asked by Escape, by the cross and by a press outside */
  onClose: () => void;
  children?: ReactNode;
  /** buttons at its foot; the one that changes nothing stands first and has the focus where there is no field */
  actions?: ReactNode;
}

/** A window over the page that has the focus to itself, and gives it back to what had it. */
export function Modal({
  open,
  title,
  onClose,
  children,
  actions,
  place,
}: ModalProps & { place: "centre" | "end" | "bottom" }) {
  const { words } = useLanguage();
  const layer = useId();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Direction>
      <Base.Root
        open={open}
        onOpenChange={(isOpen, details) => {
          // something inside of it has heard that key already
          if (details.reason === "escape-key" && details.event.defaultPrevented) return details.cancel();
          if (!isOpen) onClose();
        }}
      >
        <Base.Portal>
          <Base.Backdrop className={styles.veil} />
          <Base.Viewport className={styles.place} data-place={place}>
            <Base.Popup
              ref={popup}
              className={styles.modal}
              data-place={place}
              data-layer={layer}
              initialFocus={() => firstOf(popup.current) ?? true}
            >
              <LayerProvider value={layer}>
                <header className={styles.top}>
                  <Base.Title className={styles.title} dir="auto">
                    {title}
                  </Base.Title>
                  <Base.Close render={<IconButton icon="close" label={words.nav.close} />} />
                </header>
                <div className={styles.content} data-part="content">
                  {children}
                </div>
                {actions && (
                  <footer className={styles.foot} data-part="actions">
                    {actions}
                  </footer>
                )}
              </LayerProvider>
            </Base.Popup>
          </Base.Viewport>
        </Base.Portal>
      </Base.Root>
    </Direction>
  );
}

/** What the focus goes to first: the field to be filled in, or the first of the buttons. */
function firstOf(popup: HTMLElement | null): HTMLElement | null | undefined {
  return (
    popup?.querySelector<HTMLElement>("[data-first-focus]") ??
    popup?.querySelector<HTMLElement>(
      "[data-part=content] :is(input, textarea, select):not([disabled], [type=hidden])",
    ) ??
    popup?.querySelector<HTMLElement>("[data-part=actions] button:not([disabled])")
  );
}
