/** "2h", "3 mgg": how the site shortens units, where that is not how words for them begin. */
import type { Moment } from "../../../model/capture";
import { relativeMoment } from "../../relative";

const units = " m:min mnt:min h:hour d:day j:day tg:day w:week mgg:week bln:month thn:year";

/** The moment that the words beside a comment or a notification mean. */
export function shownMoment(shown: string | null | undefined, now: number): Moment | undefined {
  const words = shown?.trim() ?? "";
  const [, amount = "", short = ""] = /^(\d+)\s?([a-z]{1,3})\.?$/i.exec(words) ?? [];
  const unit = short && new RegExp(` ${short}:(\\w+)`, "i").exec(units)?.[1];
  const moment = relativeMoment(unit ? `${amount} ${unit}` : words, now);
  return moment && { ...moment, words };
}
