import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Capture } from "../../model/capture";
import type { Precision } from "../../model/engagement";
import { accountKeys } from "../../model/ids";
import { assembled, type Reading } from "../site";
import { unitMs } from "../time";
import { about } from "./about";
import { accountOfHref, commentAt } from "./addresses";
import { site } from "./index";
import { messages } from "./messages";
import { agoMoment } from "./page/ago";
import { responses } from "./responses";
import { commentIn, memberOfToken, postIn, postInKey } from "./urn";
import { deedOf } from "./words";

const now = Date.UTC(2026, 10, 21, 9);
const home = "https://www.linkedin.com";
const postId = idAt("2026-11-19T02:30:14.250Z");
const postPage = `${home}/feed/update/urn:li:activity:${postId}/`;
/** 29 bytes, of which the fifth to the eighth are 482913377 */
const token = "ACoAABzIrGEBAAECAwQFBgcICQoLDA0ODxAREhM";

function idAt(time: string): string {
  return String((BigInt(Date.parse(time)) << 22n) + 7n);
}

function page(body: string, lang = "en"): Document {
  return new JSDOM(`<!doctype html><html lang="${lang}"><main>${body}</main></html>`).window.document;
}

function read(root: ParentNode, address = postPage): Reading {
  return site.read(root, new URL(address), { now });
}

function gist({ type, actor, id, parent, post, reaction }: Capture): string {
  return [type, actor.handle ?? actor.id, id, parent, post?.id, reaction].filter(Boolean).join(" ");
}

function row(comment: string, handle: string, inside = ""): string {
  const key = `replaceableComment_urn:li:comment:(urn:li:activity:${postId},${comment})`;
  return `<div id="${key}" componentkey="${key}"><div componentkey="${key}"><a href="/in/${handle}/"></a><a href="/in/${handle}/"><p>${handle}</p></a>
    <span data-testid="expandable-text-box">halo</span>${inside}</div></div>`;
}

describe("names of things", () => {
  it.each([
    "urn:li:comment:(activity:7320724072932298753,7320728045244272640)",
    "urn:li:comment:(urn:li:activity:7320724072932298753,7320728045244272640)",
    "urn:li:fsd_comment:(7320728045244272640,urn:li:activity:7320724072932298753)",
    "urn:li:fs_objectComment:(7320728045244272640,activity:7320724072932298753)",
  ])("tell one comment in %s", (name) => {
    const post = { name: "activity:7320724072932298753", id: "7320724072932298753" };
    expect(commentIn(name)).toEqual({ post, id: "7320728045244272640" });
  });

  it("tell a post in the key of a part of its card, in both alphabets of base64", () => {
    expect(postInKey("CgsIgIC0gNrpx8bOAQ-commentList0")).toEqual({
      name: "activity:7441793380893753344",
      id: "7441793380893753344",
    });
    expect(postInKey("EgsIgIC68IjqsMPQAQ-x")).toEqual({
      name: "ugcPost:7512955978758176768",
      id: "7512955978758176768",
    });
    expect(postInKey("CgsIgoDg_tCXps7PAQ-x")).toEqual(postInKey("CgsIgoDg/tCXps7PAQ-x"));
    expect(postInKey("CgsI-too-short")).toBeUndefined();
    expect(postInKey("GgsIgIC68IjqsMPQAQ-x")).toBeUndefined();
  });

  it("tell a member's number in a token, and keep what is no real token as it is", () => {
    expect(memberOfToken(token)).toBe("482913377");
    expect(memberOfToken("ACoAAAExample1AAAAAAAAAAAAAAAAAAAAAAAAA")).toBe("ACoAAAExample1AAAAAAAAAAAAAAAAAAAAAAAAA");
  });
});

describe("an account", () => {
  it("is one under its token, its number and its vanity name", () => {
    const linked = accountOfHref(`${home}/in/Rani-Setyaningrum?miniProfileUrn=urn%3Ali%3Afsd_profile%3A${token}`);
    expect(linked).toEqual({ id: "482913377", handle: "rani-setyaningrum", url: `${home}/in/rani-setyaningrum` });
    expect(accountOfHref(`/in/${token}/`)).toEqual({ id: "482913377", url: `${home}/in/${token}` });
  });

  it("of an organisation is not taken for a member of the same number", () => {
    expect(accountOfHref("/company/482913377/")?.id).toBe("urn:li:company:482913377");
  });

  it("of an organisation is told from a person of the same spelling", () => {
    const accounts = ["/in/kopi", "/company/Kopi/posts/"].map((href) => accountOfHref(href));
    expect(accounts).toMatchObject([{ handle: "kopi" }, { handle: "kopi", organisation: true }]);
    const [person, company] = accounts.map((account) => accountKeys("linkedin", account ?? {})[0]);
    expect(person).not.toBe(company);
  });

  it.each(["/in/me/", "/in/", "/jobs/view/1", "https://example.org/in/rani", "javascript:alert(1)//in/rani"])(
    "is not behind %s",
    (href) => expect(accountOfHref(href)).toBeUndefined(),
  );

  it("is known on country hosts and not on others of the company", () => {
    expect(about.profileOf(new URL("https://id.linkedin.com/in/rani"))?.handle).toBe("rani");
    expect(about.profileOf(new URL("https://business.linkedin.com/in/rani"))).toBeUndefined();
  });
});

it.each([
  ["/feed/", "feed"],
  ["/feed/?highlightedUpdateUrn=urn%3Ali%3Aactivity%3A1", "feed"],
  ["/feed/update/urn:li:ugcPost:7320724072932298753/", "post"],
  ["/feed/update/urn%3Ali%3Ashare%3A7320724072932298753", "post"],
  ["/posts/kopi-tetes_panen-activity-7320724072932298753-aB3x", "post"],
  ["/video/event/urn:li:ugcPost:7320724072932298753", "post"],
  ["/in/rani/recent-activity/comments/", "profile"],
  ["/company/kopi-tetes/posts/?feedView=all", "profile"],
  ["/search/results/content/?keywords=kopi", "feed"],
  ["/search/results/people/?keywords=kopi", undefined],
  ["/notifications/?filter=mentions", "notifications"],
  ["/messaging/thread/2-abc/", "messages"],
  ["/groups/1234/", "feed"],
  ["/checkpoint/challenge/", undefined],
  ["/login", undefined],
  ["/", undefined],
])("calls %s a page of kind %s", (path, kind) => expect(site.kind(new URL(path, home))).toBe(kind));

it("finds the post in both kinds of address", () => {
  expect(postIn(postPage)?.id).toBe(postId);
  expect(postIn(`/posts/x-ugcPost-${postId}-aB3x`)).toEqual({ name: `ugcPost:${postId}`, id: postId });
});

it.each([
  ["commentUrn", "replyUrn"],
  ["dashCommentUrn", "dashReplyUrn"],
])("finds in %s and %s the comment that an address points at", (comment, reply) => {
  const urn = (id: string) => encodeURIComponent(`urn:li:comment:(activity:${postId},${id})`);
  const address = `${postPage}?${comment}=${urn("7529000000000000001")}`;
  expect(commentAt(address)).toEqual({ id: "7529000000000000001", post: { name: `activity:${postId}`, id: postId } });
  const { id, parent } = commentAt(`${address}&${reply}=${urn("7529000000000000002")}`) ?? {};
  expect([id, parent]).toEqual(["7529000000000000002", "7529000000000000001"]);
  expect(commentAt("/feed/")).toBeUndefined();
});

describe("a comment", () => {
  const id = idAt("2026-11-19T04:00:00.120Z");

  it("is read once of its nested copies, and wholly from the innermost alone", () => {
    const document = page(row(id, "bagas"));
    const copies = document.querySelectorAll("[componentkey]");
    const whole = read(document).captures;
    expect(whole.map(gist)).toEqual([`comment bagas ${id} ${postId}`]);
    expect(read(copies[1] as Element).captures).toEqual(whole);
  });

  it("is a reply where it stands inside of another", () => {
    const reply = idAt("2026-11-19T05:00:00.120Z");
    const { captures } = read(page(row(id, "bagas", row(reply, "rani"))));
    expect(captures.map(gist)).toEqual([`comment bagas ${id} ${postId}`, `reply rani ${reply} ${id} ${postId}`]);
  });

  it("is surely a comment on older pages only", () => {
    const older = `<div data-urn="urn:li:activity:${postId}"><article data-id="urn:li:comment:(activity:${postId},${id})"><a href="/in/bagas">bagas</a></article></div>`;
    expect(read(page(older)).captures[0]?.weak).toBeUndefined();
    expect(read(page(row(id, "bagas"))).captures[0]?.weak).toEqual(["type"]);
  });

  it("without an author or a number is a problem and takes no other with it", () => {
    const { captures, problems } = read(
      page(row(id, "bagas") + row("12", "rani") + row(idAt("2026-11-19T06:00:00Z"), "").replaceAll("/in/", "/x/")),
    );
    expect(captures).toHaveLength(1);
    expect(problems.map(({ kind }) => kind)).toEqual(["no-id", "no-author"]);
  });
});

describe("the sentence above a post", () => {
  const card = (said: string) => `<div role="listitem" componentkey="expanded0FeedType_MAIN">
    <div><a href="/in/yusra/"><img alt=""></a><p><a href="/in/yusra/"><strong>Yusra likes</strong></a> ${said}</p><button><svg id="overflow-web-ios-small"></svg></button></div>
    <hr role="presentation"><a href="/in/rani/"></a><a href="/in/rani/"><p>Rani</p></a>
    <span data-testid="expandable-text-box">halo</span><div componentkey="CgsIgIC0gNrpx8bOAQ-replaceableCommentTools0"></div></div>`;

  it.each([
    ["likes this", "reaction yusra 7441793380893753344 like"],
    ["menyukai ini", "reaction yusra 7441793380893753344 like"],
    ["a republié ceci", "share yusra 7441793380893753344"],
    ["さんが再投稿しました", "share yusra 7441793380893753344"],
  ])("%s", (said, captured) => expect(read(page(card(said)), `${home}/feed/`).captures.map(gist)).toEqual([captured]));

  it.each(["follows Kopi Tetes", "ꦗꦭꦶ", "commented on this"])("captures nothing where it says “%s”", (said) => {
    const { captures, posts } = read(page(card(said)), `${home}/feed/`);
    expect(captures).toEqual([]);
    expect(posts.map(({ author }) => author?.handle)).toEqual(["rani"]);
  });

  it("is told by its verb, not by what else it names", () => {
    expect(deedOf("liked your comment")).toEqual({ type: "reaction", reaction: "like" });
    expect(deedOf("reacted to your post")).toEqual({ type: "reaction" });
    expect(deedOf("mentioned you in a comment")).toEqual({ type: "mention" });
    expect(deedOf("hat auf Ihren Kommentar geantwortet")).toEqual({ type: "reply" });
    expect(deedOf("is hiring")).toBeUndefined();
  });

  it("has reactions under all of their names", () => {
    const names = ["LIKE", "praise", "APPRECIATION", "empathy", "interest-consumption-small", "funny", "◦", ""];
    const told = ["like", "celebrate", "support", "love", "insightful", "funny", undefined, undefined];
    expect(names.map((name) => deedOf(name)?.reaction)).toEqual(told);
  });
});

describe("the window of reactions", () => {
  const open = (total: number) =>
    page(`<div data-urn="urn:li:activity:${postId}"><a href="/in/rani"></a><button data-reaction-details><img data-test-reactions-icon-type="LIKE"><span aria-hidden="true">2</span></button></div>
      <div role="dialog"><div role="tablist"><button role="tab">All ${total}</button></div><ul><li><a href="/in/bagas"><img data-test-reactions-icon-type="EMPATHY">Bagas</a></li></ul></div>`);

  it("is the post's where both state the same total", () => {
    expect(read(open(2)).captures.map(gist)).toEqual([`reaction bagas ${postId} love`]);
  });

  it("may be a comment's where they do not: then of no post", () => {
    expect(read(open(1)).captures.map(gist)).toEqual(["reaction bagas love"]);
  });

  it("is not any window that lists people", () => {
    const document = page('<div role="dialog"><a href="/in/bagas"><img>Bagas</a></div>');
    expect(read(document)).toMatchObject({ captures: [], problems: [] });
  });
});

it("the number of an older card of news is not its post's, nor that of what the post quotes", () => {
  const other = idAt("2026-11-17T02:30:14.250Z");
  const shown = (news: string) => `<div data-urn="urn:li:activity:${postId}"><span>${news}</span>
    <button><svg id="overflow-web-ios-small"></svg></button><a href="/in/yusra/">Yusra</a>
    <div class="update-components-text">lihat</div>
    <a href="/company/kopi/">Kopi</a><a href="/feed/update/urn:li:activity:${other}/">
    <div class="update-components-text">asal</div></a></div>`;
  const seen = (news: string) => {
    const { captures, posts } = read(page(shown(news)), `${home}/in/rani/recent-activity/all/`);
    return [...captures.map(gist), posts[0]?.at !== undefined];
  };
  expect(seen("")).toEqual([`quote yusra ${postId} ${other}`, true]);
  expect(seen('<a href="/in/rani/">Rani</a> reposted this')).toEqual([
    `quote yusra ${other}`,
    `share rani ${postId} ${postId}`,
    false,
  ]);
  expect(seen('<a href="/in/rani/">Rani</a> likes this')).toEqual([
    `quote yusra ${other}`,
    `reaction rani ${postId} like`,
    false,
  ]);
});

describe("a post of two numbers", () => {
  const other = idAt("2026-11-19T02:30:13.900Z");

  it("is filed under the one that its comments name, all over the page", () => {
    const id = idAt("2026-11-19T04:00:00.120Z");
    const document =
      page(`<div role="listitem" componentkey="expanded0"><a href="/in/rani"></a><a href="/in/rani"><p>Rani</p></a>
      <svg id="overflow-web-ios-small"></svg><a href="/feed/"><svg id="like-consumption-ring-small"></svg><span aria-hidden="true">1</span></a>
      <div componentkey="EgsIgIC68IjqsMPQAQ-commentList0"></div>${row(id, "bagas")}</div>
      <div role="dialog"><button role="tab">All 1</button><a href="/in/yusra"><svg id="empathy-consumption-small"></svg>Yusra</a></div>`);
    const address = `${home}/posts/rani_panen-share-${other}-aB3x`;
    const { captures, posts } = read(document, address);
    expect(captures.map(gist)).toEqual([`comment bagas ${id} ${postId}`, `reaction yusra ${postId} love`]);
    expect(posts.map((post) => post.id)).toEqual([postId]);
    expect(site.stated(document, new URL(address))).toMatchObject({ post: postId, counts: { reactions: 1 } });
  });

  it("is filed under it in a response that lists both", () => {
    const id = idAt("2026-11-19T04:00:00.120Z");
    const title = { text: "Bagas" };
    const body = JSON.stringify({
      included: [
        { metadata: { backendUrn: `urn:li:activity:${postId}`, shareUrn: `urn:li:ugcPost:${other}` } },
        {
          entityUrn: `urn:li:fsd_comment:(${id},urn:li:ugcPost:${other})`,
          commenter: { title, navigationUrl: "/in/bagas" },
        },
        {
          entityUrn: `urn:li:fsd_reaction:(x,urn:li:activity:${postId},0)`,
          reactionType: "LIKE",
          reactorLockup: { title, navigationUrl: "/in/bagas" },
        },
      ],
    });
    const request = new URL(`${home}/voyager/api/graphql?queryId=voyagerSocialDashComments.0a`);
    const { captures, posts } = responses.readResponse(body, request, new URL(postPage), { now });
    expect(captures.map(({ post }) => post?.id)).toEqual([other, other]);
    expect(posts.map((post) => post.id)).toEqual([other]);
  });
});

describe("messages", () => {
  const thread = new URL(`${home}/messaging/thread/2-abc/`);
  const bubble = (name: string, mark = "") =>
    `<li><div class="msg-s-event-listitem ${mark}"><div class="msg-s-message-group__meta"><span class="msg-s-message-group__name">${name}</span></div><p class="msg-s-event-listitem__body">halo</p></div></li>`;
  const body = `<div class="msg-title-bar"><h2 class="msg-entity-lockup__entity-title">Mei-Xin</h2></div><ul>${
    bubble("Mei-Xin", "msg-s-event-listitem--other") + bubble("Rani") + bubble("Tobias", "msg-s-event-listitem--other")
  }</ul>`;
  const urls = (reading: Reading) => reading.captures.map(({ actor }) => actor.url);

  it("are read with their own switch only", () => {
    expect(assembled(site, {}).read(page(body), thread, { now }).captures).toEqual([]);
    expect(assembled(site, { messages }).read(page(body), thread, { now }).captures).toHaveLength(2);
  });

  it("name whom only the thread or the reader's own page can tell, and nobody by a name alone", () => {
    const reading = messages.read(page(body), thread, { now });
    expect(urls(reading)).toEqual([`${home}/messaging/thread/2-abc/`, `${home}/in/me/`]);
    expect(reading.problems).toEqual([{ kind: "no-author", detail: "message" }]);
  });

  it("of the overlay on other pages are left alone", () => {
    expect(messages.read(page(body), new URL(`${home}/feed/`), { now }).captures).toEqual([]);
  });
});

it("reads responses by the query they answer, and no others", () => {
  const body = JSON.stringify({
    included: [
      {
        entityUrn: `urn:li:fsd_reaction:(urn:li:fsd_profile:${token},urn:li:activity:${postId},0)`,
        reactionType: "LIKE",
        reactorLockup: { title: { text: "Rani" }, navigationUrl: `${home}/in/rani` },
        actorUrn: `urn:li:fsd_profile:${token}`,
      },
    ],
  });
  const asked = (query: string) =>
    responses.readResponse(body, new URL(`${home}/voyager/api/graphql?queryId=${query}.0a`), new URL(postPage), {
      now,
    });
  expect(asked("voyagerSocialDashReactions").captures.map(gist)).toEqual([`reaction rani ${postId} like`]);
  expect(asked("voyagerMessagingDashMessages").captures).toEqual([]);
});

it.each([
  ["22m", "minute", 22],
  ["2h", "hour", 2],
  ["3d", "day", 3],
  ["1w", "week", 1],
  ["2mo", "month", 2],
  ["1y", "year", 1],
  ["22 menit", "minute", 22],
  ["2 jam", "hour", 2],
  ["1 hari", "day", 1],
  ["3 mgg", "week", 3],
  ["1 bln", "month", 1],
  ["il y a 3 j", "day", 3],
  ["2 sem.", "week", 2],
  ["2 Std.", "hour", 2],
  ["4 ч.", "hour", 4],
  ["2 нед.", "week", 2],
  ["٣ س", "hour", 3],
  ["2時間", "hour", 2],
  ["3小时", "hour", 3],
  ["2か月", "month", 2],
  ["5分", "minute", 5],
  ["3일", "day", 3],
])("%s is told in short", (words, precision, amount) => {
  const { at = 0, ...told } = agoMoment(` ${words}\n`, now) ?? {};
  expect(told).toEqual({ precision, about: true, words });
  expect((now - at) / unitMs[precision as Precision]).toBe(amount);
});

it.each(["", "now", "Change 3 things", "12,345"])("%s is no time", (words) =>
  expect(agoMoment(words, now)).toBeUndefined(),
);

it("a notification is known by its class where it has no other name", () => {
  const row = (kind: string) => `<article ${kind}><a href="/in/rani/"></a>
    <a href="/feed/update/urn:li:activity:${postId}"><strong>Rani</strong> likes your post</a></article>`;
  const gists = (kind: string) => read(page(row(kind)), `${home}/notifications/`).captures.map(gist);
  expect(gists('class="nt-card nt-card--unread"')).toEqual([`reaction rani ${postId} like`]);
  expect(gists('class="nt-job"')).toEqual([]);
});

it("the schema beside the entities of a response is none of them", () => {
  const fields = { entityUrn: { type: "string" }, commenter: { type: "a" }, actor: {}, resharedUpdate: { type: "b" } };
  const island = page(`<code>${JSON.stringify({ meta: { fields }, included: [] })}</code>`);
  expect(responses.readEmbedded?.(island, new URL(postPage), { now }).problems).toEqual([]);
});

describe("what visitors see", () => {
  const recommended = '<article data-activity-urn="urn:li:activity:7"><time>2d</time></article>';
  const menu = (name: string) => `<a data-semaphore-content-type="COMMENT" data-semaphore-content-urn="${name}"></a>`;
  const comment = `<section><a href="/in/rani">Rani</a><p>Barista</p>${menu(`urn:li:comment:(urn:li:activity:${postId},${postId})`)}
    <p dir="auto"><a href="/in/yusra">Yusra</a>, halo</p></section>`;

  it("is a comment by the first person of its row, who is no other one than its text names", () => {
    const [{ actor, text, weak } = {}] = read(page(comment)).captures;
    expect({ actor, text, weak }).toMatchObject({
      actor: { handle: "rani", name: "Rani" },
      text: "Yusra, halo",
      weak: ["type"],
    });
  });

  it("holds as many items as comments, whatever is recommended below", () => {
    const { expected } = site.probe(page(comment + recommended), new URL(postPage));
    expect(expected).toBe(1);
  });
});

describe("who is signed in", () => {
  const card = '<a href="/in/rani/"></a><a href="/in/rani/"><h3>Rani</h3></a>';
  const viewer = (body: string) => site.viewer?.(page(body), new URL(`${home}/feed/`));

  it("is whose card leads to those who viewed their profile", () => {
    const other = '<a href="/in/yusra/">Yusra</a>';
    expect(viewer(`${other}${card}<a href="/me/profile-views/">241</a>${other}`)).toMatchObject({
      handle: "rani",
      name: "Rani",
    });
  });

  it("is called by their name, not by what their picture says of them", () => {
    const picture = '<a href="/in/rani/"><div class="presence-entity"><img><span>Online</span></div></a>';
    expect(viewer(`${picture}${card}<a href="/me/profile-views/">241</a>`)?.name).toBe("Rani");
  });

  it("is nobody where no such link stands below a card", () => {
    expect(viewer(card)).toBeUndefined();
    expect(viewer(`<a href="/me/profile-views/">241</a>${card}`)).toBeUndefined();
  });

  it.each(["feed", "feed-older"])("is told by the %s page on either front end", (name) => {
    const { document } = new JSDOM(readFileSync(`lib/sites/linkedin/pages/${name}.html`, "utf8")).window;
    const { handle, avatar } = site.viewer?.(document, new URL(`${home}/feed/`)) ?? {};
    expect(handle).toBe("rani-setyaningrum-dewo");
    expect(avatar).toContain("displayphoto");
  });
});

describe("a group", () => {
  const group = `${home}/groups/4100200/`;
  const id = idAt("2026-11-19T04:00:00.120Z");
  const card = (
    link: string,
  ) => `<div role="listitem" componentkey="expanded0">${link}<a href="/in/rani"></a><a href="/in/rani"><p>Rani</p></a>
    <svg id="overflow-web-ios-small"></svg><span data-testid="expandable-text-box">halo <a href="/groups/77/">di sini</a></span>${row(id, "bagas")}</div>`;
  const found = (body: string, address: string, closed?: true) => {
    const root = page(body);
    const { captures, posts } = site.read(root, new URL(address), { now, ...(closed && { closed }) });
    return [captures.length, posts.length];
  };

  it("is read with its switch only", () => {
    expect(found(card(""), group)).toEqual([0, 0]);
    expect(found(card(""), group, true)).toEqual([1, 1]);
    expect(site.probe(page(card("")), new URL(group)).expected).toBe(0);
  });

  it("is known by the link at the head of a card in the feed, not by one in a text", () => {
    expect(found(card('<a href="/groups/4100200/"><p>Kopi Gayo</p></a>'), `${home}/feed/`)).toEqual([0, 0]);
    expect(found(card('<a href="/groups/4100200/"><p>Kopi Gayo</p></a>'), `${home}/feed/`, true)).toEqual([1, 1]);
    expect(found(card(""), `${home}/feed/`)).toEqual([1, 1]);
  });

  it("is known by the names of its comments, on the page and in responses", () => {
    const name = `urn:li:comment:(groupPost:4100200-${postId},${id})`;
    const older = `<article data-id="${name}"><a href="/in/bagas">bagas</a></article>`;
    expect(found(older, postPage)).toEqual([0, 0]);
    expect(site.read(page(older), new URL(postPage), { now, closed: true }).captures[0]).toMatchObject({
      id,
      post: { id: postId, url: `${home}/feed/update/urn:li:groupPost:4100200-${postId}/` },
    });
    const commenter = { title: { text: "Bagas" }, navigationUrl: "/in/bagas" };
    const body = JSON.stringify({ included: [{ entityUrn: name, commenter }] });
    const request = new URL(`${home}/voyager/api/graphql?queryId=voyagerSocialDashComments.0a`);
    const answers = (address: string, closed?: true) =>
      responses.readResponse(body, request, new URL(address), { now, ...(closed && { closed }) }).captures.length;
    expect([answers(postPage), answers(group), answers(postPage, true)]).toEqual([0, 0, 1]);
  });
});

describe("the card of ways to reach somebody", () => {
  const card = (slug: string) =>
    page(
      `<div role="dialog"><a href="${home}/in/${slug}/">x</a><a href="https://rani.example/">rani.example</a></div>`,
    );
  const own = `${home}/in/rani-dewo/overlay/contact-info/`;

  it("gives the addresses of whom it links to, at its own address", () => {
    expect(read(card("rani-dewo"), own).accounts).toMatchObject([
      { handle: "rani-dewo", links: ["https://rani.example/"] },
    ]);
  });

  it("gives nothing for somebody else, nor at other addresses", () => {
    expect(read(card("ana-dewi"), own).accounts).toEqual([]);
    expect(read(card("rani-dewo"), `${home}/in/rani-dewo/`).accounts).toEqual([]);
  });
});
