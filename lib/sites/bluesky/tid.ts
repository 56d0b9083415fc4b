/** The time inside a record key. */
import type { Moment } from "../../model/capture";

const alphabet = "234567abcdefghijklmnopqrstuvwxyz";
/** 64 bits in 13 signs of 5 leave the first sign a bit short. */
const shape = /^[2-7a-j][2-7a-z]{12}$/;

/**
 * When a record was made: a TID is 53 bits of microseconds since 1970 and 10 of a clock id. Told by the writer's clock:
 * a tenth of a second off as a rule, minutes at worst. Undefined for keys that are no TID and times after tomorrow.
 */
export function tidMoment(rkey: string, now: number): Moment | undefined {
  if (!shape.test(rkey)) return undefined;
  // the clock id fills the last two signs; what is left is exact as a number until the year 2255
  let micros = 0;
  for (const sign of rkey.slice(0, 11)) micros = micros * 32 + alphabet.indexOf(sign);
  const at = Math.floor(micros / 1000);
  // posts brought along from elsewhere carry their old time; before 2006 there was nothing to bring along
  return at > 1_136_073_600_000 && at < now + 86_400_000 ? { at, precision: "s" } : undefined;
}
