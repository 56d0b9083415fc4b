/**
 * What the line under a name, or a bio, says of a person: in English and Indonesian, by rules that would rather find
 * nothing than something wrong. Each part is taken out of the text before the next is looked for, so that the address of
 * a page is no mention and a number in it is no phone.
 */
import { emailsIn } from "./details/emails";
import { linksIn } from "./details/links";
import { mentionsIn } from "./details/mentions";
import { phonesIn, phonesOfLinks } from "./details/phones";
import { placeIn } from "./details/place";
import { workIn } from "./details/work";

export interface Details {
  /** in lower case */
  emails: string[];
  /** E.164: "+6281234567890" */
  phones: string[];
  /** http(s) addresses; those written without it get https */
  links: string[];
  /** without the first "@": `name` or `name@host` */
  mentions: string[];
  role?: string;
  company?: string;
  place?: string;
}

/** Longest text read, UTF-16 units: the limit of the capture schema. */
const longest = 5000;
/** Most that is kept of each kind. */
const most = 20;

/** Signs that look like plain letters and are not: ＠, 𝗥𝗮𝗻𝗶. */
const disguised = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;

export function detailsIn(text: string): Details {
  const plain = text.slice(0, longest).replace(disguised, (sign) => sign.normalize("NFKC"));
  const emails = emailsIn(plain);
  const links = linksIn(emails.rest);
  const phones = phonesIn(links.rest);
  const mentions = mentionsIn(phones.rest);
  const place = placeIn(phones.rest);
  return {
    emails: emails.found.slice(0, most),
    phones: [...new Set([...phones.found, ...phonesOfLinks(links.found)])].slice(0, most),
    links: links.found.slice(0, most),
    mentions: mentions.slice(0, most),
    ...workIn(phones.rest),
    ...(place !== undefined && { place }),
  };
}
