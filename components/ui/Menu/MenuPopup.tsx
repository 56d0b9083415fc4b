import { Menu as Base } from "@base-ui/react/menu";
import { Fragment, type RefObject, useId, useRef } from "react";
import { Direction } from "../Direction";
import floating from "../floating.module.css";
import { Icon } from "../Icon/Icon";
import { Kbd } from "../Kbd/Kbd";
import { useNothingHidden } from "../useNothingHidden";
import type { MenuItem } from "./item";
import styles from "./Menu.module.css";

interface MenuPopupProps {
  id: string;
  label: string;
  items: readonly MenuItem[];
  button: RefObject<HTMLButtonElement | null>;
  /** where in the document it goes */
  place: HTMLElement;
  byKeyboard: boolean;
  /** which edge it shares with its button */
  align: "start" | "end";
  onClose: () => void;
}

/** What a menu's button opens; there as long as it is open. */
export default function MenuPopup({ id, label, items, button, place, byKeyboard, align, onClose }: MenuPopupProps) {
  const layer = useId();
  const popup = useRef<HTMLDivElement>(null);
  const isChosen = useRef(false);
  useNothingHidden(button, true);
  const choose = (item: MenuItem) => {
    isChosen.current = true;
    // before the command: it may send the focus elsewhere
    button.current?.focus({ preventScroll: true });
    onClose();
    item.onChoose();
  };
  // understood by the library, though its types do not say so
  const first = {
    initialFocus: () =>
      (byKeyboard && popup.current?.querySelector<HTMLElement>("[role^=menuitem]:not([data-disabled])")) || true,
  };
  const hasChecks = items.some(({ checked }) => checked !== undefined);
  return (
    <Direction>
      <Base.Root
        open
        modal={false}
        onOpenChange={(_open, details) => {
          // a press on the button itself is the button's business
          const { event } = details;
          const to = details.reason === "focus-out" ? (event as FocusEvent).relatedTarget : event.target;
          const isOwn = to instanceof Node && button.current?.contains(to);
          if (isOwn && (details.reason === "focus-out" || details.reason === "outside-press")) return details.cancel();
          if (!isChosen.current) onClose();
        }}
      >
        <Base.Portal container={place}>
          <Base.Positioner
            positionMethod="fixed"
            anchor={button}
            align={align}
            sideOffset={4}
            collisionPadding={8}
            className={floating.place}
          >
            <Base.Popup
              ref={popup}
              id={id}
              aria-label={label}
              data-layer={layer}
              className={[floating.popup, styles.list].join(" ")}
              {...first}
              finalFocus={() => (isChosen.current ? false : button.current)}
            >
              {groupsOf(items).map((group, at) => (
                <Fragment key={group[0]?.label}>
                  {at > 0 && <Base.Separator className={styles.line} />}
                  <Base.Group>
                    {group[0]?.group !== undefined && (
                      <Base.GroupLabel className={styles.heading}>{group[0].group}</Base.GroupLabel>
                    )}
                    {group.map((item) => (
                      <Entry key={item.label} item={item} isIndented={hasChecks} onChoose={() => choose(item)} />
                    ))}
                  </Base.Group>
                </Fragment>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Direction>
  );
}

function Entry({ item, isIndented, onChoose }: { item: MenuItem; isIndented: boolean; onChoose: () => void }) {
  const { label, keys, danger = false, disabled = false, checked } = item;
  const props = { label, disabled, className: styles.item, "data-danger": danger };
  const choose = (event: { preventBaseUIHandler: () => void }) => {
    // it would take the focus to the item once more
    event.preventBaseUIHandler();
    onChoose();
  };
  const inside = (
    <>
      {isIndented && <span className={styles.check}>{checked && <Icon name="check" size={14} />}</span>}
      <span className={styles.label}>{label}</span>
      {keys !== undefined && (
        <span aria-hidden className={styles.keys}>
          <Kbd keys={keys} />
        </span>
      )}
    </>
  );
  if (checked === undefined)
    return (
      <Base.Item {...props} onClick={choose}>
        {inside}
      </Base.Item>
    );
  return (
    <Base.CheckboxItem {...props} checked={checked} onClick={choose}>
      {inside}
    </Base.CheckboxItem>
  );
}

/** Items that stand together, in the order given. */
function groupsOf(items: readonly MenuItem[]): MenuItem[][] {
  const groups: MenuItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last[0]?.group === item.group) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
