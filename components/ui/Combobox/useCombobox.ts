import { useId, useRef, useState } from "react";
import { landmarkOf } from "../landmark";
import { useNothingHidden } from "../useNothingHidden";
import { type Option, type Source, useChoices } from "./options";

/** What a combobox is asked for, however many can be chosen. */
export type Asked = Source & {
  label: string;
  /** for the ear alone: something beside it says what it is for */
  isLabelHidden?: boolean;
  placeholder?: string;
  /** offers to make a new one of what was typed */
  onCreate?: (typed: string) => void;
};

/**
 * What every combobox keeps while somebody types: `frame` is for the frame around it, `root` for the root of Base UI.
 * `typed` is undefined while nothing was, whatever the field shows.
 */
export function useCombobox(asked: Asked) {
  const { label, isLabelHidden = false } = asked;
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<HTMLElement>();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<string>();
  const { choices, state } = useChoices(asked, typed, { isOpen, canCreate: asked.onCreate !== undefined });
  useNothingHidden(field, isOpen);
  const root = {
    items: choices,
    filter: null,
    autoHighlight: true,
    isItemEqualToValue: (one: Option, other: Option) => one.value === other.value,
    open: isOpen,
    onOpenChange(next: boolean) {
      setPlace(landmarkOf(field.current));
      setOpen(next);
    },
  };
  return { frame: { id, field, label, isLabelHidden }, list: { label, place, choices, state }, root, typed, setTyped };
}
