import type { ReactNode, Ref } from "react";
import { Direction } from "../Direction";
import input from "../input.module.css";

interface FrameProps {
  /** of its input */
  id: string;
  field: Ref<HTMLDivElement>;
  label: string;
  isLabelHidden: boolean;
  children: ReactNode;
}

/** A combobox with its label over it. */
export function Frame({ id, field, label, isLabelHidden, children }: FrameProps) {
  return (
    <Direction>
      <div ref={field} className={input.field}>
        <label htmlFor={id} className={isLabelHidden ? "unseen" : undefined}>
          {label}
        </label>
        {children}
      </div>
    </Direction>
  );
}
