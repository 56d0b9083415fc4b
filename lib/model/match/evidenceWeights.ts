/** What equal pictures, links and addresses weigh: less, the more accounts have them. */
import { mostHolders, mostPersonal } from "./counted";
import { pictureKey } from "./keys";
import { isRole } from "./personal";
import type { Traits } from "./traits";
import { type Look, type Reason, type Weight, worn } from "./weight";

/**
 * Pictures, links, mentions, e-mail addresses, telephone numbers and sites that two accounts share. Who shows a shop's
 * number shows its address and a link to it as well: of links and addresses the weightiest counts, the others are named.
 */
export function evidence(a: Traits, b: Traits, look: Look): Weight[] {
  const [first, ...others] = [...links(a, b, look), ...addresses(a, b, look)].sort((x, y) => y.bits - x.bits);
  return [...pictures(a, b, look), ...(first ? [first] : []), ...others.map((weight) => ({ ...weight, bits: 0 }))];
}

function pictures({ picture }: Traits, b: Traits, look: Look): Weight[] {
  if (picture === undefined || picture !== b.picture) return [];
  return [{ bits: worn(look.even - 3, look.having(pictureKey(picture))), reason: { is: "avatar" } }];
}

function links(a: Traits, b: Traits, look: Look): Weight[] {
  const forth = b.keys.find((key) => a.links.includes(key));
  const back = a.keys.find((key) => b.links.includes(key));
  const linked = forth ?? back;
  if (forth !== undefined && back !== undefined) return [{ bits: look.even + 3, reason: { is: "link", mutual: true } }];
  if (linked !== undefined) {
    const bits = worn(look.even + 1, look.having(`link:${linked}`));
    return [{ bits, reason: { is: "link", mutual: false } }];
  }
  const named = nameOf(a, b) ?? nameOf(b, a);
  const both = a.links.find((link) => b.links.includes(link));
  return [
    ...(named === undefined
      ? []
      : [
          {
            bits: worn(look.even - 3, look.having(`at:${named}`)),
            reason: { is: "mention", value: named } as const,
          },
        ]),
    ...(both === undefined
      ? []
      : [
          {
            bits: worn(look.even - 3, look.having(`link:${both}`)),
            reason: { is: "sharedLink", value: both } as const,
          },
        ]),
  ];
}

/** The handle of the other that one account names. */
function nameOf(a: Traits, b: Traits): string | undefined {
  return a.mentions.find((mention) => b.keys.some((key) => key.endsWith(`:@${mention}`)));
}

function addresses(a: Traits, b: Traits, look: Look): Weight[] {
  const email = a.emails.find((each) => b.emails.includes(each) && !isRole(each));
  const phone = a.phones.find((each) => b.phones.includes(each));
  const site = a.sites.find((each) => b.sites.includes(each));
  const shared: { bits: number; reason: Reason }[] = [];
  const add = (is: "email" | "phone" | "site", value: string, bits: number, prefix: string): void => {
    const most = is === "site" ? mostPersonal : mostHolders;
    shared.push({ bits: worn(bits, look.having(prefix + value), most), reason: { is, value } });
  };
  if (email !== undefined) add("email", email, look.even + 3, "mail:");
  if (phone !== undefined) add("phone", phone, look.even + 2, "tel:");
  if (site !== undefined) add("site", site, look.even - 4, "site:");
  return shared;
}
