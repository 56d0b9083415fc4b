import { DayPicker } from "react-day-picker";
import { dayAt, instantOf } from "../../../lib/model/calendar";
import { Button } from "../Button/Button";
import { Icon } from "../Icon/Icon";
import { useKitWords } from "../kitWords";
import { useLanguage } from "../language";
import { useNow } from "../useNow";
import styles from "./Calendar.module.css";
import { weekStart } from "./typedDay";

interface CalendarProps {
  value: string | undefined;
  min: string | undefined;
  max: string | undefined;
  onChoose: (day: string | undefined) => void;
}

/** A month to choose a day of: arrows move by days, Page Up and Down by months. */
export default function Calendar({ value, min, max, onChoose }: CalendarProps) {
  const { speech } = useLanguage();
  const { date: words } = useKitWords();
  const today = dayAt(useNow());
  const { locale } = speech;
  const written = (date: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options).format(date);
  // not dateStyle: it writes "09" in some languages, and what is said should have the number that is seen
  const whole = (day: Date) => written(day, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const first = min === undefined ? undefined : dateOf(min);
  const last = max === undefined ? undefined : dateOf(max);
  const isOpen = (day: string) => (min === undefined || day >= min) && (max === undefined || day <= max);
  return (
    <div className={styles.calendar}>
      <DayPicker
        mode="single"
        autoFocus
        selected={value === undefined ? undefined : dateOf(value)}
        defaultMonth={dateOf(value ?? (isOpen(today) ? today : (min ?? today)))}
        today={dateOf(today)}
        onSelect={(_, chosen) => onChoose(dayAt(chosen.getTime()))}
        disabled={[...(first ? [{ before: first }] : []), ...(last ? [{ after: last }] : [])]}
        {...(first && { startMonth: first })}
        {...(last && { endMonth: last })}
        showOutsideDays
        fixedWeeks
        navLayout="around"
        dir={document.documentElement.dir || "ltr"}
        lang={locale}
        weekStartsOn={weekStart(locale)}
        formatters={{
          formatCaption: (month) => written(month, { month: "long", year: "numeric" }),
          formatDay: (day) => written(day, { day: "numeric" }).replace(/\D+$/, ""),
          formatWeekdayName: (day) => written(day, { weekday: "narrow" }),
        }}
        labels={{
          labelGrid: (month) => written(month, { month: "long", year: "numeric" }),
          labelDayButton: (day, { today: isToday }) => [...(isToday ? [words.today] : []), whole(day)].join(", "),
          labelGridcell: whole,
          labelWeekday: (day) => written(day, { weekday: "long" }),
          labelPrevious: () => words.previous,
          labelNext: () => words.next,
          labelNav: () => "",
        }}
        components={{ Chevron }}
        classNames={{
          months: styles.months ?? "",
          month: styles.month ?? "",
          month_caption: styles.caption ?? "",
          button_previous: `${styles.step} ${styles.previous}`,
          button_next: `${styles.step} ${styles.next}`,
          month_grid: styles.grid ?? "",
          weekday: styles.weekday ?? "",
          day: styles.day ?? "",
          day_button: styles.button ?? "",
          selected: styles.selected ?? "",
          today: styles.today ?? "",
          outside: styles.outside ?? "",
          disabled: styles.disabled ?? "",
        }}
      />
      <div className={styles.foot}>
        {isOpen(today) && (
          <Button look="plain" onClick={() => onChoose(today)}>
            {words.today}
          </Button>
        )}
        {value !== undefined && (
          <Button look="plain" onClick={() => onChoose(undefined)}>
            {words.clear}
          </Button>
        )}
      </div>
    </div>
  );
}

/** One drawing for both ways; the styles turn it. */
function Chevron() {
  return <Icon name="back" size={14} />;
}

function dateOf(day: string): Date {
  return new Date(instantOf(day));
}
