import { useRef } from "react";
import { listPosts, postNetworks, type PostLine } from "../../../lib/db/posts";
import { defined } from "../../../lib/model/defined";
import type { PostOrder } from "../../../lib/model/postOrder";
import { networkLabel } from "../../../lib/sites/about";
import { PageHead } from "../../dashboard/PageHead/PageHead";
import { goTo, useQuery } from "../../dashboard/location";
import type { PageProps } from "../../dashboard/page";
import { paths, postsPath, postsQuery, type PostsQuery } from "../../dashboard/routes";
import { useDashboardWords } from "../../dashboard/words";
import { Pages } from "../../timeline/Pages/Pages";
import { EmptyHelp } from "../../help/EmptyHelp/EmptyHelp";
import { askAhead } from "../../ui/ahead";
import { Button } from "../../ui/Button/Button";
import { Chip } from "../../ui/Chip/Chip";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Icon } from "../../ui/Icon/Icon";
import { Select } from "../../ui/Select/Select";
import { Skeleton } from "../../ui/Skeleton/Skeleton";
import { useLive } from "../../ui/useLive";
import { useRows } from "../../ui/useRows";
import { PostRow } from "../PostRow/PostRow";
import { usePostsWords } from "../words";
import styles from "./PostsPage.module.css";

/** Posts read at a time: more than are in sight. */
const page = 25;

/** The posts that were captured, of everybody or of the user's own accounts. */
export function PostsPage() {
  const own = usePostsWords();
  const titles = useDashboardWords().pages;
  const query = postsQuery(useQuery());
  const list = useRef<HTMLDivElement>(null);
  const networks = useLive(() => postNetworks(), []);
  useRows(list);
  const key = postsPath(query);

  return (
    <div className={styles.page}>
      <PageHead title={titles.posts} />
      {networks && networks.length > 0 && (
        <Filters query={query} networks={networks} onChange={(next) => goTo(postsPath(next), { replace: true })} />
      )}
      <div ref={list} className={styles.list}>
        <Pages<PostLine>
          key={key}
          size={page}
          name="posts.pages"
          read={(asked) => readPosts(query, asked)}
          inputs={[key]}
          ahead={key}
          keyOf={keyOf}
          loading={
            <div role="status" aria-label={own.loading} aria-busy className={styles.loading}>
              <Skeleton lines={3} />
              <Skeleton lines={3} />
            </div>
          }
          empty={networks && <Nothing query={query} isNew={networks.length === 0} />}
        >
          {(line) => <PostRow line={line} />}
        </Pages>
      </div>
    </div>
  );
}

PostsPage.ask = (_params: PageProps["params"], search: string) => {
  const query = postsQuery(search);
  return askAhead(postsPath(query), readPosts(query, { limit: page }));
};

function readPosts(
  { order, own, network }: PostsQuery,
  { limit, before }: { limit: number; before?: PostLine },
): Promise<PostLine[]> {
  const whose = { isOwn: own === true, ...(network !== undefined && { network }) };
  return listPosts({ order: order ?? "new", ...whose, limit, ...(before && { after: before.post }) });
}

function keyOf({ post }: PostLine): string {
  return post.id;
}

interface FiltersProps {
  query: PostsQuery;
  networks: readonly string[];
  onChange: (query: PostsQuery) => void;
}

function Filters({ query, networks, onChange }: FiltersProps) {
  const own = usePostsWords();
  const { own: isOwn, network, order } = query;
  const next = (change: { [K in keyof PostsQuery]: PostsQuery[K] | undefined }) =>
    onChange(defined({ ...query, ...change }));
  return (
    <div role="group" aria-label={own.filters} className={styles.filters}>
      <div role="group" aria-label={own.whose} className={styles.chips}>
        <Chip on={!isOwn} onToggle={() => next({ own: undefined })}>
          {own.all}
        </Chip>
        <Chip on={isOwn === true} onToggle={() => next({ own: isOwn ? undefined : true })}>
          {own.own}
        </Chip>
      </div>
      {networks.length > 1 && (
        <Select
          label={own.network}
          marked={network !== undefined}
          value={network ?? ""}
          options={[
            { value: "", label: own.anyNetwork },
            ...networks.map((each) => ({ value: each, label: networkLabel(each) })),
          ]}
          onChange={(each) => next({ network: each === "" ? undefined : each })}
        />
      )}
      <Select<PostOrder>
        label={own.order}
        value={order ?? "new"}
        options={[
          { value: "new", label: own.orders.new },
          { value: "most", label: own.orders.most },
        ]}
        onChange={(each) => next({ order: each === "new" ? undefined : each })}
      />
    </div>
  );
}

function Nothing({ query, isNew }: { query: PostsQuery; isNew: boolean }) {
  const { empty, none } = usePostsWords();
  const picture = <Icon name="posts" size={28} />;
  if (isNew)
    return (
      <EmptyState picture={picture} title={empty.title} text={empty.text}>
        <Button look="main" onClick={() => goTo(paths.networks)}>
          {empty.button}
        </Button>
        <EmptyHelp about="reading" canLoad />
      </EmptyState>
    );
  return (
    <EmptyState picture={picture} title={none.title} text={query.own ? none.own : none.text}>
      {query.own && (
        <Button look="main" onClick={() => goTo(paths.networks)}>
          {none.settings}
        </Button>
      )}
      <Button onClick={() => goTo(postsPath())}>{none.all}</Button>
    </EmptyState>
  );
}
