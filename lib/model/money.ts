/** Amounts of money, exact: integers of the smallest unit. */
import * as z from "zod/mini";

/** An amount of money: integer minor units (cents) of an ISO 4217 currency. */
export interface Money {
  minor: number;
  currency: string;
}

/** The greatest amount that is taken: sums of a good many of them are still exact. */
const most = 1e15;

let known: ReadonlySet<string> | undefined;

/** True for the code of a currency that this browser knows. */
function isCurrency(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf("currency"));
  return known.has(code);
}

export const money = z.strictObject({
  minor: z.int().check(z.minimum(0), z.maximum(most)),
  currency: z.string().check(z.toUpperCase(), z.refine(isCurrency)),
});

/** How many decimals a currency is written with: 2 of EUR, 0 of JPY. */
export function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 0;
}

/** The amount that a plain decimal says, such as `1500.5`; undefined where it is none, or finer than its currency is. */
export function moneyFrom(decimal: string, currency: string): Money | undefined {
  const [, whole, fraction = ""] = /^(\d{1,15})(?:\.(\d*))?$/.exec(decimal.trim()) ?? [];
  const code = currency.trim().toUpperCase();
  if (whole === undefined || !isCurrency(code)) return undefined;
  const decimals = decimalsOf(code);
  const digits = fraction.replace(/0+$/, "");
  if (digits.length > decimals) return undefined;
  const minor = Number(whole + digits.padEnd(decimals, "0"));
  return minor > most ? undefined : { minor, currency: code };
}

/** The amount as a plain decimal, for a field or a file: what {@link moneyFrom} reads. */
export function decimalOf({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = String(minor).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
