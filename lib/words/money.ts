/** Amounts of money as a language writes them. Apart from speech.ts: only screens that show money need it. */
import { decimalsOf, type Money } from "../model/money";

const formats = new Map<string, Intl.NumberFormat>();

/** "€1,500" or "€1,500.50" */
export function moneyWords({ minor, currency }: Money, locale: string): string {
  const key = `${locale} ${currency}`;
  let format = formats.get(key);
  if (!format) {
    const style = { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" } as const;
    formats.set(key, (format = new Intl.NumberFormat(locale, style)));
  }
  return format.format(minor / 10 ** decimalsOf(currency));
}
