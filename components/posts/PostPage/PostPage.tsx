import { useRef } from "react";
import { Link as RouteLink } from "wouter";
import { historyOfPost, type PostHistoryLine } from "../../../lib/db/history";
import { getPost, postEngagement, type PostLine } from "../../../lib/db/posts";
import { countsByClass, totalOf } from "../../../lib/model/breakdown";
import { type EngagementClass, engagementClasses } from "../../../lib/model/engagement";
import { DetailPage } from "../../dashboard/DetailPage/DetailPage";
import { goTo, useQuery } from "../../dashboard/location";
import type { PageProps } from "../../dashboard/page";
import { contactPath, postPath, postQuery, postsPath } from "../../dashboard/routes";
import { usePageTitle } from "../../dashboard/usePageTitle";
import { LongText } from "../../timeline/LongText/LongText";
import { Pages } from "../../timeline/Pages/Pages";
import { askAhead } from "../../ui/ahead";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Badge } from "../../ui/Badge/Badge";
import { Chip } from "../../ui/Chip/Chip";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Later } from "../../ui/Later/Later";
import { Link } from "../../ui/Link/Link";
import { Skeleton } from "../../ui/Skeleton/Skeleton";
import { useLanguage } from "../../ui/language";
import { useKeys } from "../../ui/useKeys";
import { useLive } from "../../ui/useLive";
import { useRows } from "../../ui/useRows";
import { Byline, useAuthorName } from "../Byline/Byline";
import { Coverage } from "../Coverage/Coverage";
import { EngagedLine } from "../EngagedLine/EngagedLine";
import { OverTime } from "../OverTime/OverTime";
import { TopPeople } from "../TopPeople/TopPeople";
import { usePostsWords } from "../words";
import styles from "./PostPage.module.css";

/** Lines read at a time: about what is in sight. */
const page = 12;
/** People who are told first. */
const mostPeople = 6;
/** Letters of the post in the title of the tab. */
const titled = 60;

/** One post: who wrote it, how people engaged with it and when, who did most, and everything that was captured. */
export function PostPage({ params: { id = "" } }: PageProps) {
  const own = usePostsWords().page;
  const view = useRef<HTMLDivElement>(null);
  const { kind } = postQuery(useQuery());
  const found = useLive(() => openPost(id), [id], `post ${id}`);
  const line = found?.line;
  useRows(view);
  useKeys({ Escape: () => goTo(postsPath()) });
  const text = line?.post.text;
  usePageTitle(text === undefined ? undefined : text.replace(/\s+/g, " ").slice(0, titled));

  return (
    <DetailPage ref={view} isBusy={!found} back={{ href: postsPath(), label: own.back }}>
      {!found && (
        <div role="status" aria-label={own.loading} className={styles.loading}>
          <Skeleton lines={4} />
        </div>
      )}
      {found && !line && (
        <EmptyState level={1} title={own.gone} text={own.goneText}>
          <RouteLink href={postsPath()}>{own.goneBack}</RouteLink>
        </EmptyState>
      )}
      {line && (
        <div className={styles.columns}>
          <div className={styles.about}>
            <Head line={line} />
            <Coverage post={line.post} author={line.author} />
            <Later before={<Skeleton height={180} />}>
              <Engagement id={id} total={totalOf(line.post.captured ?? {})} />
            </Later>
          </div>
          <Interactions line={line} kind={kind} />
        </div>
      )}
    </DetailPage>
  );
}

PostPage.ask = ({ id = "" }: PageProps["params"], query: string) => {
  const { kind } = postQuery(query);
  return Promise.all([
    askAhead(`post ${id}`, openPost(id)),
    askAhead(historyName(id, kind), readHistory(id, kind, { limit: page })),
  ]);
};

async function openPost(id: string): Promise<{ line: PostLine | undefined }> {
  return { line: await getPost(id) };
}

function readHistory(
  id: string,
  kind: EngagementClass | undefined,
  { limit, before }: { limit: number; before?: PostHistoryLine },
): Promise<PostHistoryLine[]> {
  return historyOfPost(id, { limit, ...(kind && { class: kind }), ...(before && { before: before.interaction }) });
}

function historyName(id: string, kind: EngagementClass | undefined): string {
  return `history ${id} ${kind ?? ""}`;
}

function Head({ line }: { line: PostLine }) {
  const { post, author } = line;
  const own = usePostsWords();
  const name = useAuthorName(line);
  return (
    <section className={styles.post}>
      <div className={styles.author}>
        <Avatar id={author?.contactId ?? post.id} name={name} size={40} />
        <div className={styles.names}>
          <h1 tabIndex={-1} className={styles.name}>
            {author ? (
              <a href={`#${contactPath(author.contactId)}`}>
                <bdi>{name}</bdi>
              </a>
            ) : (
              name
            )}
            {author?.own && <Badge tone="accent">{own.you}</Badge>}
          </h1>
          <Byline line={line} />
        </div>
      </div>
      {post.text === undefined ? <p className={styles.quiet}>{own.noText}</p> : <LongText text={post.text} />}
      {post.url !== undefined && (
        <p>
          <Link href={post.url}>{own.page.open}</Link>
        </p>
      )}
    </section>
  );
}

function Engagement({ id, total }: { id: string; total: number }) {
  const engagement = useLive(() => postEngagement(id, { people: mostPeople }), [id]);
  if (!engagement) return <Skeleton height={180} />;
  return (
    <>
      <OverTime engagement={engagement} total={total} />
      <TopPeople engagement={engagement} />
    </>
  );
}

function Interactions({ line, kind }: { line: PostLine; kind: EngagementClass | undefined }) {
  const { words, speech } = useLanguage();
  const own = usePostsWords().page;
  const { id, captured = {} } = line.post;
  const sums = countsByClass(captured);
  const there = engagementClasses.filter((each) => sums[each] > 0 || each === kind);
  return (
    <section className={styles.interactions} aria-label={own.interactions}>
      <header className={styles.head}>
        <h2>{own.interactions}</h2>
        {there.length > 1 && (
          <div role="group" aria-label={own.kinds} className={styles.chips}>
            {there.map((each) => (
              <Chip
                key={each}
                on={kind === each}
                onToggle={(isOn) => goTo(postPath(id, { kind: isOn ? each : undefined }), { replace: true })}
              >
                {words.classes[each]} {speech.number(sums[each])}
              </Chip>
            ))}
          </div>
        )}
      </header>
      <Pages<PostHistoryLine>
        key={kind ?? ""}
        size={page}
        read={(asked) => readHistory(id, kind, asked)}
        inputs={[id, kind]}
        ahead={historyName(id, kind)}
        keyOf={keyOf}
        loading={<Skeleton lines={4} />}
        empty={<p className={styles.quiet}>{own.nothing}</p>}
      >
        {(each) => <EngagedLine line={each} />}
      </Pages>
    </section>
  );
}

function keyOf({ interaction }: PostHistoryLine): string {
  return interaction.id;
}
