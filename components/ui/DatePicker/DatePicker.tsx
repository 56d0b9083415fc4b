import { lazy, Suspense, useId, useState } from "react";
import { dayAt, instantOf } from "../../../lib/model/calendar";
import { IconButton } from "../IconButton/IconButton";
import input from "../input.module.css";
import { useKitWords } from "../kitWords";
import { useLanguage } from "../language";
import { Popover } from "../Popover/Popover";
import { Problem } from "../Problem/Problem";
import { useNow } from "../useNow";
import styles from "./DatePicker.module.css";
import { typedDay } from "./typedDay";

const load = () => import("./Calendar");
const Calendar = lazy(load);

interface DatePickerProps {
  label: string;
  /** for the ear alone: something beside it says what it is for */
  isLabelHidden?: boolean;
  /** a day as in lib/model/calendar: `2026-12-31` */
  value: string | undefined;
  /** heard when a day was chosen, or typed and left; never with what is not understood or not allowed */
  onChange: (day: string | undefined) => void;
  min?: string | undefined;
  max?: string | undefined;
  /** what else is wrong with it */
  problem?: string | undefined;
}

/** A day, typed as people there write it or chosen from a calendar. */
export function DatePicker({ label, isLabelHidden = false, value, onChange, min, max, problem }: DatePickerProps) {
  const { speech } = useLanguage();
  const { date: words } = useKitWords();
  const id = useId();
  const today = dayAt(useNow());
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const written = (day: string) => speech.date(instantOf(day));

  const take = () => {
    if (typed === undefined) return;
    const day = typedDay(typed, speech.locale, today);
    if (typed.trim() !== "" && day === undefined) return setWrong(words.wrong(written(today)));
    if (day !== undefined && min !== undefined && day < min) return setWrong(words.early(written(min)));
    if (day !== undefined && max !== undefined && day > max) return setWrong(words.late(written(max)));
    setTyped(undefined);
    setWrong(undefined);
    if (day !== value) onChange(day);
  };
  const choose = (day: string | undefined) => {
    setTyped(undefined);
    setWrong(undefined);
    onChange(day);
  };
  const trouble = wrong ?? problem;

  return (
    <div className={input.field}>
      <label htmlFor={id} className={isLabelHidden ? "unseen" : undefined}>
        {label}
      </label>
      <div className={input.box}>
        <input
          id={id}
          autoComplete="off"
          placeholder={written(today)}
          aria-invalid={trouble !== undefined}
          aria-describedby={trouble === undefined ? undefined : `${id}problem`}
          value={typed ?? (value === undefined ? "" : written(value))}
          onChange={({ target }) => {
            setTyped(target.value);
            setWrong(undefined);
          }}
          onBlur={take}
          onKeyDown={({ key }) => key === "Enter" && take()}
        />
        <Popover
          label={label}
          align="end"
          focusFirst="[role=grid] [tabindex='0']"
          trigger={
            <IconButton
              icon="today"
              label={words.open}
              className={styles.open}
              onPointerEnter={() => void load()}
              onFocus={() => void load()}
            />
          }
        >
          {(close) => (
            <Suspense fallback={<div className={styles.room} />}>
              <Calendar
                {...{ value, min, max }}
                onChoose={(day) => {
                  choose(day);
                  close();
                }}
              />
            </Suspense>
          )}
        </Popover>
      </div>
      {trouble !== undefined && <Problem id={`${id}problem`}>{trouble}</Problem>}
    </div>
  );
}
