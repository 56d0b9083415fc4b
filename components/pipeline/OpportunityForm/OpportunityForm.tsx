import { type ReactNode, useId, useState } from "react";
import { wrongField } from "../../../lib/model/entry";
import { decimalOf, type Money, money, moneyFrom } from "../../../lib/model/money";
import type { Opportunity } from "../../../lib/model/opportunity";
import { EntryForm, EntryLine } from "../../ui/EntryForm/EntryForm";
import { Field } from "../../ui/Field/Field";
import { isString, keep, kept } from "../../ui/kept";
import { useLanguage } from "../../ui/language";
import { useEntry } from "../../ui/useEntry";
import styles from "./OpportunityForm.module.css";

/** What the form gives; undefined is empty. */
export interface OpportunityFields {
  title: string;
  value: Money | undefined;
  probability: number | undefined;
  closeOn: string | undefined;
}

interface OpportunityFormProps {
  opportunity?: Opportunity;
  button: string;
  /** Stores it; rejects with an EntryError for what will not do. */
  onStore: (fields: OpportunityFields) => Promise<unknown>;
  onClose: () => void;
  /** fields that stand after what they may buy */
  children?: ReactNode;
  isPlain?: boolean;
}

/** The currencies offered first; any other may be typed. */
const common = ["IDR", "USD", "EUR", "SGD", "MYR", "GBP", "JPY", "AUD"];

/** An opportunity being written. Escape leaves it. */
export function OpportunityForm({ opportunity, onStore, children, ...form }: OpportunityFormProps) {
  const { words, speech } = useLanguage();
  const { store, problemOf } = useEntry();
  const id = useId();
  const [title, setTitle] = useState(opportunity?.title ?? "");
  const [amount, setAmount] = useState(opportunity?.value ? decimalOf(opportunity.value) : "");
  const [currency, setCurrency] = useState(
    () => opportunity?.value?.currency ?? kept("currency", isString) ?? (speech.locale === "id" ? "IDR" : "USD"),
  );
  const [chance, setChance] = useState(opportunity?.probability === undefined ? "" : String(opportunity.probability));
  const [close, setClose] = useState(opportunity?.closeOn ?? "");

  const storeIt = () =>
    store(async () => {
      const value = amount.trim() === "" ? undefined : moneyIn(amount, currency.trim());
      await onStore({
        title,
        value,
        probability: chance === "" ? undefined : Number(chance),
        closeOn: close === "" ? undefined : close,
      });
      if (value) keep("currency", value.currency);
    });

  return (
    <EntryForm onStore={storeIt} {...form}>
      <Field
        label={words.opportunity.what}
        autoFocus
        value={title}
        problem={problemOf("title", words.opportunity.what)}
        onChange={(event) => setTitle(event.target.value)}
      />
      {children}
      <EntryLine>
        <Field
          label={words.opportunity.amount}
          inputMode="decimal"
          value={amount}
          problem={problemOf("value", words.opportunity.amount)}
          onChange={(event) => setAmount(event.target.value)}
        />
        <Field
          className={styles.currency}
          label={words.opportunity.currency}
          list={`${id}currencies`}
          maxLength={3}
          value={currency}
          problem={problemOf("currency", words.opportunity.currency)}
          onChange={(event) => setCurrency(event.target.value)}
        />
        <datalist id={`${id}currencies`}>
          {common.map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </datalist>
      </EntryLine>
      <EntryLine>
        <Field
          label={words.opportunity.close}
          type="date"
          value={close}
          problem={problemOf("closeOn", words.opportunity.close)}
          onChange={(event) => setClose(event.target.value)}
        />
        <Field
          label={words.opportunity.chance}
          type="number"
          min={0}
          max={100}
          placeholder={words.opportunity.chanceOfStage}
          value={chance}
          problem={problemOf("probability", words.opportunity.chance)}
          onChange={(event) => setChance(event.target.value)}
        />
      </EntryLine>
    </EntryForm>
  );
}

/** Throws an EntryError that tells which of the two is wrong. */
function moneyIn(amount: string, currency: string): Money {
  if (!money.safeParse({ minor: 0, currency }).success) throw wrongField("currency");
  const value = moneyFrom(amount.trim().replace(",", "."), currency);
  if (!value) throw wrongField("value");
  return value;
}
