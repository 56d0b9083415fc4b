/** A page in the shape of a watch page with comments, of invented people, that its own script fills and changes. */

export const origin = "https://www.youtube.com";

/** An invented comment: everything about it follows from its number. */
export interface InventedComment {
  id: string;
  handle: string;
  text: string;
}

const names = ["rani.wijaya", "tomas.h", "adaeze-o", "linh.tran", "bruno_k", "sofia.m", "yusuf.a", "mei.lin"];

/** The comment number `n` (0 …) under a video; three of them are by one person. */
export function inventedComment(video: string, n: number): InventedComment {
  const person = Math.floor(n / 3);
  return {
    id: `Ug${video.slice(0, 4)}${String(n).padStart(14, "0")}4AaABAg`,
    handle: `${names[person % names.length]}.${person}`,
    text: `Thought number ${n} about ${video}`,
  };
}

export interface WatchPageOptions {
  /** the page's own total; none is stated where it is left out */
  stated?: number;
  /** comments in the document as it loads */
  comments?: readonly InventedComment[];
  /** markup put after the comments */
  more?: string;
  /** a script of the page, run at its end */
  script?: string;
  head?: string;
}

/** The whole page. Its scripts find `commentMarkup(comment)` and `list` (the parent of the threads). */
export function watchPage(
  video: string,
  { stated, comments = [], more = "", script = "", head = "" }: WatchPageOptions = {},
): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Invented video</title>${head}</head><body><ytd-app>
<ytd-watch-flexy video-id="${video}"><ytd-comments id="comments">
<ytd-comments-header-renderer><h2 id="count">${stated === undefined ? "" : `${stated} Comments`}</h2></ytd-comments-header-renderer>
<ytd-item-section-renderer><div id="contents">${comments.map((comment) => commentMarkup(video, comment)).join("")}${more}</div></ytd-item-section-renderer>
</ytd-comments></ytd-watch-flexy></ytd-app>
<script>
const video = ${JSON.stringify(video)}, names = ${JSON.stringify(names)};
const list = document.querySelector("#contents");
${inventedComment.toString()}
${commentMarkup.toString()}
${threadOf.toString()}
${script}
</script></body></html>`;
}

/** One thread's markup, also run inside the page: it must not reach for anything outside of itself. */
export function commentMarkup(video: string, { id, handle, text }: InventedComment): string {
  return `<ytd-comment-thread-renderer><ytd-comment-view-model id="comment"><div id="body">
<div id="author-thumbnail"><button id="author-thumbnail-button" aria-label="@${handle}"><yt-img-shadow><img id="img" alt=""></yt-img-shadow></button></div>
<div id="main"><div id="header"><div id="header-author"><h3><a id="author-text" href="/@${handle}"><span> @${handle} </span></a></h3>
<span id="published-time-text"><a href="/watch?v=${video}&amp;lc=${id}"> 2 hours ago </a></span></div></div>
<ytd-expander><yt-attributed-string id="content-text"><span class="yt-core-attributed-string">${text}</span></yt-attributed-string></ytd-expander>
<div id="toolbar"><span id="vote-count-middle">3</span></div></div></div></ytd-comment-view-model></ytd-comment-thread-renderer>`;
}

/** The thread as an element, for pages that add to themselves. Runs inside the page. */
function threadOf(video: string, comment: InventedComment): Element {
  const template = document.createElement("template");
  template.innerHTML = commentMarkup(video, comment);
  return template.content.firstElementChild as Element;
}
