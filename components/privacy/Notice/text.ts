import { fillNotice, type Tongue } from "../../../lib/model/notice";
import type { InteractionType } from "../../../lib/model/engagement";
import type { Profile } from "../../../lib/model/profile";
import type { Contact } from "../../../lib/model/records";
import type { Settings } from "../../../lib/model/settings";
import { networkLabel } from "../../../lib/sites/about";
import { type Kept, type NoticeText, noticeInEnglish } from "../../../lib/words/notice/en";
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

const details = ["place", "birthday", "links", "custom", "rating"] as const;
const others = ["name", "company", "role", "emails", "phones"] as const;

interface NoticeOptions {
  settings: Settings;
  tongue: Tongue;
}

/** The text to somebody. `profiles`: what the user entered of them. */
export function noticeTo(
  { name, networks, counts, first, has, company, role, tags, rhythmDays }: Contact,
  profiles: readonly Profile[],
  { settings, tongue }: NoticeOptions,
): string {
  const { words, speech } = partsIn(tongue);
  const { notice, purpose, retention } = settings;
  const labels = networks.map(networkLabel);
  const isTyped = (field: keyof Profile): boolean => profiles.some((profile) => profile[field] !== undefined);
  const isDetailed = details.some(isTyped);
  const isNoted =
    tags.length > 0 ||
    rhythmDays !== undefined ||
    [has.notes, has.tasks, has.opportunities].some((count) => count !== undefined);
  const kept: Kept = {
    networks: labels,
    done: Object.keys(counts) as InteractionType[],
    has,
    isEmployed: company !== undefined || role !== undefined,
    isDetailed,
    isNoted,
    isEntered: isDetailed || isNoted || others.some(isTyped),
  };
  return fillNotice(templateOf(settings, tongue), {
    name,
    holder: notice.holder.trim(),
    reach: notice.reach.trim(),
    what: words.what(kept),
    source: words.source(kept),
    networks: speech.list(labels),
    since: speech.month(first),
    ...(purpose && { why: words.why[purpose] }),
    long: words.long(retention.months),
  });
}
