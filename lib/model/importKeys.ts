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

/** Digits at the end that two numbers must share to be written alike. */
const leastAlike = 9;

/** By what numbers that may be written alike find each other; undefined for one that is too short. */
export function alikeKey(digits: string): string | undefined {
  return digits.length > leastAlike ? digits.slice(-leastAlike) : undefined;
}

/** True for the digits of a number within a country and of one with the country before it: 0812 345 6789, 62 812 345 6789. */
export function isAlike(one: string, other: string): boolean {
  const [near, far] = one.startsWith("0") ? [one, other] : [other, one];
  const rest = near.slice(1);
  return near.startsWith("0") && rest.length >= leastAlike && far !== near && far.endsWith(rest);
}

/** The address to match by; undefined for one of whoever is on duty: info@ is nobody's own. */
export function emailKey(email: string): string | undefined {
  return isRole(email) ? undefined : fold(email);
}
