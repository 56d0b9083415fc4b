import { fillNotice, type Tongue } from "../../../lib/model/notice";
import type { InteractionType } from "../../../lib/model/engagement";
import type { Contact } from "../../../lib/model/records";
import type { Settings } from "../../../lib/model/settings";
import { networkLabel } from "../../../lib/sites/about";
import { type NoticeText, noticeInEnglish } from "../../../lib/words/notice/en";
import { noticeInIndonesian } from "../../../lib/words/notice/id";
import { type Speech, speechOf } from "../../../lib/words/speech";

/** The notice is written to others: in the language chosen for it, whatever Jalin speaks. */
const spoken: Record<Tongue, { words: (speech: Speech) => NoticeText; locale: string }> = {
  en: { words: noticeInEnglish, locale: "en-GB" },
  id: { words: noticeInIndonesian, locale: "id" },
};

function partsIn(tongue: Tongue): { words: NoticeText; speech: Speech } {
  const { words, locale } = spoken[tongue];
  const speech = speechOf(locale);
  return { words: words(speech), speech };
}

/** The text before anything is filled in: the user's own, or the one that comes with Jalin. */
export function templateOf({ notice }: Settings, tongue: Tongue): string {
  return notice.texts[tongue] ?? partsIn(tongue).words.standard;
}

/** The text to somebody. */
export function noticeTo(
  { name, networks, counts, first }: Pick<Contact, "name" | "networks" | "counts" | "first">,
  settings: Settings,
  tongue: Tongue,
): string {
  const { words, speech } = partsIn(tongue);
  const { notice, purpose, retention } = settings;
  return fillNotice(templateOf(settings, tongue), {
    name,
    holder: notice.holder.trim(),
    reach: notice.reach.trim(),
    what: words.what(Object.keys(counts) as InteractionType[]),
    networks: speech.list(networks.map(networkLabel)),
    since: speech.month(first),
    ...(purpose && { why: words.why[purpose] }),
    long: words.long(retention.months),
  });
}
