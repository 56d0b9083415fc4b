import type { Source } from "../../../lib/model/known";
import { networkLabel } from "../../../lib/sites/about";
import { Link } from "../../ui/Link/Link";
import { useLanguage } from "../../ui/language";
import styles from "./Details.module.css";

/** Where a value is from and when; what was read leads to the page it was read on. */
export function SourceLine({ source }: { source: Source }) {
  const { words, speech } = useLanguage();
  const { details } = words.person;
  const date = speech.date(source.at);
  if (source.is === "typed") return <span className={styles.source}>{details.typed(date)}</span>;
  const network = networkLabel(source.network);
  const say = { headline: details.headline, links: details.links, name: details.shownName }[source.in];
  return (
    <Link href={source.page} className={styles.source}>
      {say(network, date)}
    </Link>
  );
}
