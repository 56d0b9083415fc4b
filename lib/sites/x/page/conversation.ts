/** The page of a post: what its rows are to that post. */
import type { Capture } from "../../../model/capture";
import { compact } from "../../dom";
import type { Reading } from "../../site";
import { postRef } from "../post";
import type { PostRef } from "../urls";
import { type Article, captureOf, quoteBy, readArticle, refOf, repliedTo, seenPost } from "./article";
import {
  articleIn,
  cellsAfter,
  cellsBefore,
  hasLineAbove,
  isHeading,
  isJoined,
  type Row,
  rowBefore,
  rowsBefore,
} from "./branch";
import { cellOf, tweet } from "./landmarks";

/** Where a row stands: over the post of the page, at it, under it, or in what the site recommends after that. */
type Place = "over" | "focus" | "under" | "after" | "unknown";

/** How the conversation begins, as far as the rows over the post of the page are mounted. */
interface Beginning {
  /** true when the post of the page is the first; undefined when that cannot be told */
  isFocus: boolean | undefined;
  first: PostRef | undefined;
}

type Answer = Pick<Capture, "type" | "parent" | "post" | "weak">;

/** True for the post that the page is about: the keyboard can skip it, it is not one of the list. */
export function isFocus(article: Element, id: string): boolean {
  const tabindex = article.getAttribute("tabindex");
  if (!article.matches(tweet)) return false;
  return tabindex === "-1" || (tabindex !== "0" && refOf(article)?.id === id);
}

/** Reads the posts of one such page during one call of the reader. */
export class Conversation {
  #focus: PostRef;
  readonly #reading: Reading;
  readonly #now: number;
  #focusArticle: Element | undefined;
  #beginning: Beginning | undefined;
  /** places found so far: the row after a known one needs no walk of its own */
  readonly #places = new Map<Element, Place>();

  readonly #pictureOpen: boolean;

  /**
   * @param focus the post that the page's address names
   * @param pictureOpen true where the address is that of a picture: it lies over whatever list was open before
   */
  constructor(focus: PostRef, pictureOpen: boolean, reading: Reading, now: number) {
    this.#focus = focus;
    this.#pictureOpen = pictureOpen;
    this.#reading = reading;
    this.#now = now;
  }

  /** Reads the main post, one that it answers, or an answer. */
  read(element: Element): void {
    const cell = cellOf(element);
    const place = this.#placeOf(cell, element);
    this.#places.set(cell, place);
    if (place === "after" || (place === "unknown" && this.#pictureOpen && !element.closest('[role="dialog"]'))) return;
    const article = readArticle(element, this.#reading, this.#now);
    if (!article) return;
    // ids are clocks, so what is older cannot be an answer; over the post that would have been seen by its line
    if (place === "unknown" && !isLater(article.id, this.#focus.id)) return;
    const answer = this.#answerOf(article, cell, place);
    if (!answer || place === "focus") this.#reading.posts.push(seenPost(article));
    if (answer) this.#reading.captures.push(captureOf(article, answer));
    else if (article.quoted) this.#reading.captures.push(quoteBy(article));
  }

  #placeOf(cell: Element, article: Element): Place {
    if (this.#isFocus(article)) return "focus";
    for (const before of cellsBefore(cell)) {
      const known = this.#places.get(before);
      if (known !== undefined && known !== "over") return known === "focus" ? "under" : known;
      const other = articleIn(before);
      if (!other && isHeading(before)) return "after";
      if (other && this.#isFocus(other)) return "under";
    }
    for (const after of cellsAfter(cell)) {
      const other = articleIn(after);
      if (!other && isHeading(after)) break;
      if (other && this.#isFocus(other)) return "over";
    }
    return "unknown";
  }

  #isFocus(article: Element): boolean {
    if (article === this.#focusArticle) return true;
    if (!isFocus(article, this.#focus.id)) return false;
    this.#focusArticle = article;
    this.#focus = refOf(article) ?? this.#focus;
    return true;
  }

  /** What a post answers; undefined where it begins the conversation. */
  #answerOf(article: Article, cell: Element, place: Place): Answer | undefined {
    const before = rowBefore(cell);
    if (place === "focus" || place === "over") return this.#answerUpwards(article, before);
    const joined = before && isJoined(before, cell, article.element) ? before : undefined;
    if (joined?.is === "post" && !this.#isFocus(joined.article)) return this.#answerTo(refOf(joined.article)?.id);
    if (joined?.is === "gap" || (!before && hasLineAbove(article.element))) return this.#answerTo(undefined);

    const { isFocus } = this.#begin();
    if (isFocus === false) return this.#answerTo(this.#focus.id);
    const comment: Answer = { type: "comment", post: postRef(this.#focus) };
    // with the rows above unmounted, the post of the page may be an answer itself
    return isFocus ? comment : { ...comment, weak: ["type", "post"] };
  }

  /** An answer to another answer, which may be unknown. */
  #answerTo(parent: string | undefined): Answer {
    const { first } = this.#begin();
    const weak = [...(parent === undefined ? [] : (["parent"] as const)), ...(first ? [] : (["post"] as const))];
    return compact<Answer>({
      type: "reply",
      parent,
      post: postRef(first ?? this.#focus),
      weak: weak.length > 0 ? weak : undefined,
    });
  }

  /** The post of the page and those over it: each answers the one above. */
  #answerUpwards(article: Article, before: Row | undefined): Answer | undefined {
    if (!before && !answersUnseen(article.element)) return undefined;
    const { first } = this.#begin();
    const above = before?.is === "post" ? refOf(before.article)?.id : undefined;
    if (first && above === first.id) return { type: "comment", post: postRef(first) };
    const weak = above === undefined ? undefined : (["parent"] as const);
    return compact<Answer>({
      type: "reply",
      parent: above,
      post: first && postRef(first),
      weak: first ? weak && [...weak] : ["type", ...(weak ?? [])],
    });
  }

  #begin(): Beginning {
    if (!this.#focusArticle) return { isFocus: undefined, first: undefined };
    return (this.#beginning ??= beginningOver(this.#focusArticle, this.#focus));
  }
}

function beginningOver(focus: Element, ref: PostRef): Beginning {
  const top = [...rowsBefore(cellOf(focus))].at(-1);
  if (!top) return answersUnseen(focus) ? { isFocus: false, first: undefined } : { isFocus: true, first: ref };
  const first = top.is === "post" && !answersUnseen(top.article) ? refOf(top.article) : undefined;
  return { isFocus: false, first };
}

/** True when a post shows that it answers another which is not mounted above it. */
function answersUnseen(article: Element): boolean {
  return hasLineAbove(article) || repliedTo(article).length > 0;
}

function isLater(id: string, other: string): boolean {
  return id.length === other.length ? id > other : id.length > other.length;
}
