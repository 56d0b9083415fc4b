// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { site } from ".";
import { about } from "./about";
import { kindOfUrl, placeOf } from "./addresses";

const forum = "https://forum.kopitetes.example";
const topic = new URL(`${forum}/t/panen/12`);
const context = { now: Date.UTC(2026, 10, 20) };

beforeEach(() => {
  document.documentElement.innerHTML = "<head></head><body></body>";
});

const link = (name: string, text: string) => `<a href="/u/${name}" data-user-card="${name}">${text}</a>`;

function post(number: number, name: string, { tab = "", words = "…", shown = name, user = 7 } = {}): string {
  return `<div data-post-number="${number}"><article id="post_${number}" data-post-id="${number + 100}" data-topic-id="12" data-user-id="${user}">
    ${link(name, '<img src="/a.png">')}<div class="names">${link(name, shown)}</div>
    ${tab && `<a class="reply-to-tab" href>${tab}</a>`}<a href="/t/panen/12/${number}?u=me"><span data-time="1763600000000">1h</span></a>
    <div class="cooked">${words}</div></article></div>`;
}

const show = (...posts: string[]) => void (document.body.innerHTML = `<div>${posts.join("")}</div>`);
const captures = (closed?: true) => site.read(document, topic, { ...context, ...(closed && { closed }) }).captures;
const parents = () => captures().map(({ type, parent }) => parent ?? type);

describe("addresses", () => {
  it.each([
    ["/t/panen/12", "post"],
    ["/t/12/3", "post"],
    ["/t/%E7%83%98%E7%84%99/12/3/", "post"],
    ["/forum/t/panen/12", "post"],
    ["/u/rani", "profile"],
    ["/u/rani/activity/replies", "profile"],
    ["/u/rani/notifications/mentions", "notifications"],
  ])("%s is a page of kind %s", (path, kind) => expect(kindOfUrl(new URL(path, forum))).toBe(kind));

  it.each(["/", "/latest", "/my/messages", "/u/rani/messages", "/u/rani/preferences/account", "/search", "/t/panen"])(
    "%s is not read",
    (path) => expect(kindOfUrl(new URL(path, forum))).toBeUndefined(),
  );

  it("tell a topic's number from that of a post and from a name made of digits and letters", () => {
    expect(placeOf("/t/12/3")).toEqual({ topic: "12", number: "3" });
    expect(placeOf("/t/2026-plans/12")).toEqual({ topic: "12", number: "1" });
  });

  it("name one name on two forums as two people", () => {
    const [here, there] = [forum, "https://talk.example/forum"].map((at) => about.profileOf(new URL(`${at}/u/Rani`)));
    expect(here).toEqual({ handle: "Rani@forum.kopitetes.example", url: `${forum}/u/Rani` });
    expect(there).toEqual({ handle: "Rani@talk.example", url: "https://talk.example/forum/u/Rani" });
  });
});

describe("posts", () => {
  it("carry the forum's host in every id, and no trace of the reader", () => {
    show(post(1, "rani"), post(2, "bagas"));
    expect(captures()).toMatchObject([
      {
        id: "forum.kopitetes.example/p/102",
        post: { id: "forum.kopitetes.example/t/12" },
        actor: { id: "forum.kopitetes.example/7", handle: "bagas@forum.kopitetes.example" },
        url: `${forum}/t/12/2`,
      },
    ]);
  });

  it("take a name for a name in whichever order a forum shows them", () => {
    show(post(2, "bagas_p", { shown: "Bagas Prawirayudo" }), post(3, "Lintang", { shown: "lintang" }));
    expect(captures().map(({ actor }) => actor.name)).toEqual(["Bagas Prawirayudo", "lintang"]);
  });

  it("are counted and stated alike before their boxes had numbers", () => {
    document.documentElement.innerHTML = readFileSync("lib/sites/discourse/pages/topic-2023.html", "utf8");
    const page = new URL("https://meta.discourse.org/t/gilingan/640");
    // the count beside the owner's picture is no name, the heading over a list of emoji no count
    expect(site.read(document, page, context).posts[0]?.author?.name).toBe("yusra_contoh");
    expect(site.stated(document, page)).toEqual({
      counts: { reactions: 3, comments: 4 },
      post: "meta.discourse.org/t/640",
    });
    expect(site.probe(document, page).expected).toBe(3);
  });

  it("are not read where the forum itself speaks", () => {
    show(post(2, "system", { user: -1 }));
    expect(captures()).toEqual([]);
  });

  it("end with their topic", () => {
    show(post(1, "rani"));
    expect(site.settled?.(document, topic)).toBe(true);
    expect(site.settled?.(document, new URL("/t/other/13", forum))).toBe(false);
  });
});

describe("what a post answers", () => {
  const here = "forum.kopitetes.example/p/";

  it("is the only post of whom its tab names", () => {
    show(post(1, "rani"), post(2, "bagas"), post(3, "lintang", { tab: "bagas" }));
    expect(parents()).toEqual(["comment", `${here}102`]);
  });

  it("is the topic, where that is the only post of theirs", () => {
    show(post(1, "rani"), post(2, "bagas", { tab: "rani" }));
    expect(parents()).toEqual(["comment"]);
  });

  it("stays open when they wrote twice, or when a post above is emptied", () => {
    show(post(1, "rani"), post(2, "bagas"), post(3, "bagas"), post(4, "lintang", { tab: "bagas" }));
    expect(parents()).toEqual(["comment", "comment", "reply"]);
    show(post(1, "rani"), '<div id="post_2"></div>', post(3, "bagas"), post(4, "lintang", { tab: "bagas" }));
    expect(parents()).toEqual(["comment", "reply"]);
  });

  const quote = (number: number, of = 12) =>
    `<aside data-post="${number}" data-topic="${of}"><p>their words</p></aside>`;

  it("is the post it quotes, by its place where it is not there", () => {
    show(post(1, "rani"), post(2, "bagas"), post(3, "mei", { words: `${quote(2)}ours` }));
    expect(captures()[1]).toMatchObject({ parent: `${here}102`, text: "ours" });
    show(post(9, "mei", { words: quote(2) }));
    expect(parents()).toEqual(["forum.kopitetes.example/t/12/2"]);
  });

  it("is none of several quotes, nor of another topic's", () => {
    show(post(4, "mei", { words: quote(2) + quote(3) }), post(5, "mei", { words: quote(2, 99) }));
    expect(parents()).toEqual(["comment", "comment"]);
  });
});

describe("what is not for everybody", () => {
  const closedTitle =
    '<div id="topic-title"><span data-category-id="3"><svg><use href="#lock"></use></svg></span></div>';

  it("is read in a closed category with its switch only", () => {
    show(closedTitle, post(2, "bagas"));
    expect(captures()).toEqual([]);
    expect(site.probe(document, topic).expected).toBe(0);
    expect(captures(true)).toHaveLength(1);
  });

  it("is read of whispers with the same switch only", () => {
    show(post(2, "bagas").replace('class="names"', 'class="names whisper"'));
    expect(captures()).toEqual([]);
    expect(captures(true)).toHaveLength(1);
  });

  it("is never read of private messages", () => {
    show('<div id="topic-title"><a href="/u/rani/messages">✉</a></div>', post(2, "bagas"));
    expect(captures(true)).toEqual([]);
    show(post(2, "bagas"));
    document.body.className = "archetype-private_message";
    expect(captures(true)).toEqual([]);
  });
});

describe("the data a page brings along", () => {
  function bring(view: object, site: object = {}): void {
    const box = document.createElement("div");
    const all = {
      site: JSON.stringify(site),
      currentUser: '{"id":7,"username":"rani"}',
      topic_12: JSON.stringify(view),
    };
    box.setAttribute("data-preloaded", JSON.stringify(all));
    document.body.append(box);
  }
  const bringPosts = (more: object, site?: object) =>
    bring(
      { post_stream: { posts: [{ id: 5, user_id: 9, username: "bagas", name: "", cooked: "<p>ya</p>", ...more }] } },
      site,
    );
  const brought = (closed?: true) => site.readEmbedded?.(document, topic, { ...context, ...(closed && { closed }) });

  it("names whoever is signed in", () => {
    bring({});
    expect(site.viewer?.(document, topic)).toMatchObject({
      id: "forum.kopitetes.example/7",
      handle: "rani@forum.kopitetes.example",
    });
  });

  it("tells what a post answers", () => {
    bringPosts({ post_number: 3, reply_to_post_number: 2 });
    expect(brought()?.captures).toMatchObject([
      { type: "reply", parent: "forum.kopitetes.example/t/12/2", text: "ya" },
    ]);
  });

  it("is a problem where it is spoilt, and nothing where it is another topic's", () => {
    bringPosts({ post_number: 2 });
    expect(site.readEmbedded?.(document, new URL("/t/other/13", forum), context).captures).toEqual([]);
    const box = document.querySelector("[data-preloaded]");
    box?.setAttribute("data-preloaded", '{"topic_12":"{\\"post_stream\\":"}');
    expect(brought()).toMatchObject({ captures: [], problems: [{ kind: "bad-json" }] });
  });

  it("loses one post that names nobody, not the others", () => {
    const [nobody, somebody] = [
      { id: 5, user_id: 8, post_number: 2 },
      { id: 6, user_id: 9, post_number: 3, username: "mei" },
    ];
    bring({ post_stream: { posts: [nobody, somebody] } });
    expect(brought()?.captures).toMatchObject([{ actor: { handle: "mei@forum.kopitetes.example" } }]);
    expect(brought()?.problems.map(({ kind }) => kind)).toEqual(["no-author"]);
  });

  it.each([
    ["a closed category", { category_id: 3 }, { post_number: 2 }, 1],
    ["a whisper", {}, { post_number: 2, post_type: 4 }, 1],
    ["a private message", { archetype: "private_message" }, { post_number: 2 }, 0],
  ])("leaves out %s", (_, view, more, withSwitch) => {
    const posts = [{ id: 5, user_id: 9, username: "bagas", cooked: "<p>ya</p>", ...more }];
    const categories = [{ id: 3, name: "tim", read_restricted: true }];
    bring({ post_stream: { posts }, ...view }, { groups: [{ id: 3, name: "tim" }], categories });
    expect(brought()?.captures).toEqual([]);
    expect(brought(true)?.captures).toHaveLength(withSwitch);
  });
});

describe("what stands in for scripts", () => {
  const written = `<div id="post_2"><span itemprop="author"><a href="/u/rani">rani</a> (Rani)</span><time datetime="2026-11-18T02:00:00Z"></time><div itemprop="text">ya</div></div>`;
  const showWithout = (more = "") => {
    // a parser that runs scripts would leave it as text
    show(written);
    const noscript = document.createElement("noscript");
    noscript.append(...document.body.childNodes);
    document.body.append(noscript);
    document.body.insertAdjacentHTML("beforeend", more);
  };

  it("is read where nothing tells better", () => {
    showWithout();
    expect(captures()).toMatchObject([{ id: "forum.kopitetes.example/t/12/2", actor: { name: "Rani" }, text: "ya" }]);
    showWithout('<div data-preloaded="{}"></div>');
    expect(captures()).toEqual([]);
  });
});

it("names nobody in a notice by words that may be a name", () => {
  const line = (label: string, src = "") =>
    `<li><a href="/t/panen/12/2"><svg><use href="#heart"></use></svg><img src="${src}"><span>${label}</span></a></li>`;
  show(line("Rani"), line("rani, bagas"), line("rani_sd"), line("Rani S", "/user_avatar/x.example/rani/48/3_2.png"));
  expect(captures().map(({ actor }) => actor.handle?.split("@")[0])).toEqual(["rani_sd", "rani"]);
});

it("tells how many posts there are", () => {
  show('<div class="timeline-replies">2 / 41</div>', post(1, "rani"), post(2, "bagas"));
  expect(site.stated(document, topic)).toEqual({
    counts: { comments: 40 },
    post: "forum.kopitetes.example/t/12",
    more: "scroll",
  });
});
