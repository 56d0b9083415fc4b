import { useEffect, useRef } from "react";
import { DatePicker } from "../../ui/DatePicker/DatePicker";

interface DayFieldProps {
  label: string;
  /** a day, or "" */
  value: string;
  onChange: (day: string) => void;
}

/** A day being edited: typed as people write it, or chosen. A file of its own, for a calendar is seldom asked for. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  return (
    <div ref={box}>
      <DatePicker
        label={label}
        isLabelHidden
        value={value === "" ? undefined : value}
        onChange={(day) => onChange(day ?? "")}
      />
    </div>
  );
}
