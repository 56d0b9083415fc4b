import type { MoreReason, PageState } from "../../../lib/messaging/protocol";
import { coverageOf } from "../../../lib/model/coverage";
import { interactionTypes } from "../../../lib/model/engagement";
import type { Speech, Words } from "../../../lib/words";
import { useLanguage } from "../../ui/language";
import styles from "./Coverage.module.css";

/** How much of the page was read, and what would let more of it be read. */
export function Coverage({ page }: { page: PageState }) {
  const { words, speech } = useLanguage();
  const why = reasonFor(page);
  return (
    <p className={styles.coverage}>
      <span>{coverageWords(page, words, speech)}</span>
      {why && <span className={styles.why}>{words.here.why[why]}</span>}
    </p>
  );
}

/** True where no scrolling shows more. */
export function isBarred({ more }: PageState): boolean {
  return more === "sign-in" || more === "hidden";
}

/** Why not all of the page was read; undefined where all of it was, or nobody can tell. */
function reasonFor(page: PageState): MoreReason | "unknown" | undefined {
  const coverage = coverageOf(page);
  const { more } = page;
  // where nothing was read yet the empty list below says what to do
  if ((coverage?.read ?? page.read) === 0) return isBarred(page) ? more : undefined;
  // a feed states no total that all of it could be measured by
  if (!coverage) return more;
  return coverage.read < coverage.stated ? (more ?? "unknown") : undefined;
}

/** "34 of 120 comments read"; where it states nothing, what was read by type. */
function coverageWords(page: PageState, words: Words, speech: Speech): string {
  const coverage = coverageOf(page);
  if (!coverage) {
    const kinds = interactionTypes.flatMap((type) => {
      const read = page.readByType[type] ?? 0;
      return read > 0 ? [words.typeCount(type, read)] : [];
    });
    return kinds.length === 0 ? "" : words.here.readHere(speech.list(kinds));
  }
  const { what, read, stated } = coverage;
  if (read < stated) return words.here.coverage(read, stated, what);
  return read === stated ? words.here.coverageAll(stated, what) : words.here.coverageMore(read, stated, what);
}
