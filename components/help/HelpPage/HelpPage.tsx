import { useRef } from "react";
import { Link } from "wouter";
import type { Purpose } from "../../../lib/model/settings";
import { openPage } from "../../../lib/platform/activeTab";
import { type ArticleId, articleIds } from "../../../lib/words/help/articles";
import { PageHead } from "../../dashboard/PageHead/PageHead";
import { goTo, useQuery } from "../../dashboard/location";
import { paths, withQuery } from "../../dashboard/routes";
import { usePageTitle } from "../../dashboard/usePageTitle";
import { useDashboardWords } from "../../dashboard/words";
import { useSettingsHere } from "../../settings/useSettings";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { SearchField } from "../../ui/SearchField/SearchField";
import { useKeys } from "../../ui/useKeys";
import { ArticleView } from "../ArticleView/ArticleView";
import { articlePath } from "../articlePaths";
import { findArticles } from "../find";
import { SampleData } from "../SampleData/SampleData";
import { useSampleWords } from "../sampleWords";
import { useHelpWords } from "../words";
import styles from "./HelpPage.module.css";

/** What somebody reads first, by what they use Jalin for. */
const first: Record<Purpose | "any", readonly ArticleId[]> = {
  any: ["start", "reading", "contacts", "own"],
  community: ["start", "inbox", "stages", "own"],
  sales: ["start", "pipeline", "tasks", "segments"],
  personal: ["start", "contacts", "tasks", "reading"],
};

/** Short articles, found by a word; one of them where the address names it. */
export function HelpPage() {
  const words = useHelpWords();
  const { pages } = useDashboardWords();
  const query = new URLSearchParams(useQuery());
  const asked = query.get("q") ?? "";
  const open = articleIds.find((id) => id === query.get("on"));
  const field = useRef<HTMLInputElement>(null);
  usePageTitle(open ? words.articles[open].title : undefined);
  useKeys({ "/": () => field.current?.focus() });

  const search = (text: string) => goTo(withQuery(paths.help, { q: text }), { replace: asked !== "" || !open });
  const found = open ? undefined : findArticles(asked, words.articles);
  return (
    <>
      <PageHead title={pages.help} />
      <div className={styles.page}>
        <SearchField
          ref={field}
          label={words.search}
          clearLabel={words.clear}
          value={open ? "" : asked}
          onChange={search}
          onKeyDown={(event) => {
            if (event.key === "Escape") search("");
            const [best] = found ?? [];
            if (event.key === "Enter" && best) goTo(articlePath(best));
          }}
        />
        {open ? (
          <ArticleView id={open} />
        ) : found ? (
          <Found ids={found} query={asked} onAll={() => search("")} />
        ) : (
          <Everything />
        )}
      </div>
    </>
  );
}

function Found({ ids, query, onAll }: { ids: readonly ArticleId[]; query: string; onAll: () => void }) {
  const words = useHelpWords();
  return (
    <>
      <p role="status" className={ids.length === 0 ? "unseen" : styles.count}>
        {words.found(ids.length)}
      </p>
      {ids.length === 0 ? (
        <EmptyState title={words.none.title(query)} text={words.none.text}>
          <Button onClick={onAll}>{words.none.button}</Button>
        </EmptyState>
      ) : (
        <Articles ids={ids} />
      )}
    </>
  );
}

function Everything() {
  const words = useHelpWords();
  const sample = useSampleWords();
  const { purpose } = useSettingsHere();
  const begin = first[purpose ?? "any"];
  return (
    <>
      <section>
        <h2>{words.first}</h2>
        <Articles ids={begin} />
      </section>
      <section>
        <h2>{words.others}</h2>
        <Articles ids={articleIds.filter((id) => !begin.includes(id))} />
      </section>
      <section className={styles.box}>
        <h2>{sample.title}</h2>
        <SampleData />
      </section>
      <div>
        <Button look="plain" className={styles.welcome} onClick={() => void openPage("/welcome.html")}>
          {words.welcome}
        </Button>
      </div>
    </>
  );
}

function Articles({ ids }: { ids: readonly ArticleId[] }) {
  const { articles } = useHelpWords();
  return (
    <ul className={styles.articles}>
      {ids.map((id) => {
        const { title, text } = articles[id];
        return (
          <li key={id}>
            <Link href={articlePath(id)} className={styles.article}>
              <span className={styles.title}>{title}</span>
              <span className={styles.start}>{text.find((part) => typeof part === "string")}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
