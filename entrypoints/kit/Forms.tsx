import { useState } from "react";
import { Checkbox } from "../../components/ui/Checkbox/Checkbox";
import { Chip } from "../../components/ui/Chip/Chip";
import { DatePicker } from "../../components/ui/DatePicker/DatePicker";
import { EntryChips, EntryForm, EntryLine } from "../../components/ui/EntryForm/EntryForm";
import { Field } from "../../components/ui/Field/Field";
import { Problem } from "../../components/ui/Problem/Problem";
import { say } from "./samples";

/** Something being written: with a frame and with what is wrong, and without. Neither goes away. */
export function Forms() {
  const [isReminded, setReminded] = useState(true);
  const [isRepeated, setRepeated] = useState(false);
  const [isHigh, setHigh] = useState(true);
  const [due, setDue] = useState<string>();
  const stay = { button: say.formYes, onStore: () => Promise.resolve(false), onClose: () => {} };
  return (
    <>
      <EntryForm {...stay}>
        <Field label={say.formName} />
        <EntryLine>
          <DatePicker label={say.due} value={due} onChange={setDue} />
          <Field label={say.place} />
        </EntryLine>
        <EntryChips>
          <Chip on={isHigh} onToggle={setHigh}>
            {say.high}
          </Chip>
          <Chip on={!isHigh} onToggle={(on) => setHigh(!on)}>
            {say.low}
          </Chip>
        </EntryChips>
        <Checkbox label={say.remind} checked={isReminded} onChange={setReminded} />
        <Checkbox label={say.repeat} checked={isRepeated} onChange={setRepeated} />
        <Problem id="form-problem">{say.formWrong}</Problem>
      </EntryForm>
      <EntryForm {...stay} isPlain>
        <Field label={say.formName} />
      </EntryForm>
    </>
  );
}
