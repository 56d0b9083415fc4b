/** By what a file's rows and people who are there know each other. */
import { fold } from "./ids";
import { isRole } from "./match/personal";

/** Fewer digits reach different people in different places; see match/traits.ts. */
const shortest = 8;

/** The digits of a number, without those that only say that the country follows: 0062 is 62. */
export function digitsOf(phone: string): string {
  return phone.replace(/\D/g, "").replace(/^00/, "");
}

/** The number to match by; undefined where it is too short to be one person's. */
export function phoneKey(phone: string): string | undefined {
  const digits = digitsOf(phone);
  return digits.length >= shortest ? digits : undefined;
}

/** The address to match by; undefined for one of whoever is on duty: info@ is nobody's own. */
export function emailKey(email: string): string | undefined {
  return isRole(email) ? undefined : fold(email);
}
