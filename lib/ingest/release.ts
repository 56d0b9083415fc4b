/**
 * What is left of rows of others without people who were erased: where that happens (erase.ts), and of rows from before it that
 * come out of a backup (restore.ts).
 */
import type { NetworkId } from "../model/capture";
import { toReaderOf } from "../model/direction";
import { isItem } from "../model/engagement";
import { isLoose, nobody } from "../model/ids";
import { forgetPost } from "../model/readAs";
import type { Identity, Interaction, PostRecord, Stamp } from "../model/records";

/** Who was erased, as rows name them. */
export interface Gone {
  /** True for the id of one of their accounts. */
  isOne(id: string | undefined): boolean;
  /** True for an address that is about one of them. */
  isAbout(network: NetworkId, address: string): boolean;
  /** True for the native id of a post or an item that begins with theirs. */
  isWithin(network: NetworkId, native: string): boolean;
}

/** The post as what others engaged with; nothing where its very id names them. */
export function releasedPost(post: PostRecord, gone: Gone): PostRecord | undefined {
  if (gone.isWithin(post.network, post.native)) return undefined;
  const { authorId, url } = post;
  // theirs by its address, where nothing tells the author
  const isTheirs = authorId === undefined ? url !== undefined && gone.isAbout(post.network, url) : gone.isOne(authorId);
  const { ev, ...all } = withoutPages(post, gone);
  if (!isTheirs) return ev === post.ev ? post : { ...all, ev };
  const { text: _text, url: _url, authorId: _author, ...rest } = all;
  const { text: _textStamp, authorId: _authorStamp, ...stamps } = ev;
  return { ...rest, ev: stamps };
}

/** What somebody else did, without them; nothing where nothing but them was in it. */
export function released(row: Interaction, gone: Gone): Interaction | undefined {
  const isUnder = isUnderTheirs(row, gone);
  if (isItem(row.type) ? isUnder && isLoose(row.id) : isUnder || (row.postId === undefined && gone.isOne(row.targetId)))
    return undefined;
  let next: Interaction = { ...row, ev: { ...row.ev } };
  if (gone.isOne(row.targetId)) next.targetId = nobody(row.network);
  if (isUnder) next = forgetPost(next);
  if (next.parent !== undefined && gone.isWithin(row.network, next.parent)) {
    delete next.parent;
    delete next.ev.parent;
  }
  if (next.url !== undefined && gone.isAbout(row.network, next.url)) delete next.url;
  return withoutPage(next, gone);
}

/** True where the id of the post that it stands under names them. */
export function isUnderTheirs(row: Interaction, gone: Gone): boolean {
  const post = nativeOfPost(row);
  return post !== undefined && gone.isWithin(row.network, post);
}

/** The native id of the post that it stands under. */
export function nativeOfPost({ network, postId }: Interaction): string | undefined {
  return postId?.slice(`${network}:post:`.length);
}

/** The row without the address it was read on, where that names them: only the network's own is left of it. */
function withoutPage(row: Interaction, gone: Gone): Interaction {
  if (row.page === undefined || !gone.isAbout(row.network, row.page)) return row;
  const next: Interaction = { ...row, page: new URL("/", row.page).href };
  const toReader = toReaderOf(next);
  return toReader === undefined ? next : { ...next, toReader };
}

/** The account or post without the addresses of pages about them, where it says on which it was read; itself where none is. */
export function withoutPages<R extends Identity | PostRecord>(row: R, gone: Gone): R {
  const { network, ev } = row;
  const names = ([, , page]: Stamp): boolean => page !== undefined && gone.isAbout(network, page);
  if (!Object.values(ev).some(names)) return row;
  const stamps = Object.entries(ev).map(([field, stamp]): [string, Stamp] => {
    const [quality, seenAt, page = ""] = stamp;
    return [field, names(stamp) ? [quality, seenAt, new URL("/", page).href] : stamp];
  });
  return { ...row, ev: Object.fromEntries(stamps) };
}
