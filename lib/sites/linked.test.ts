import { expect, it } from "vitest";
import { defaultSettings, defaultSite, type Settings } from "../model/settings";
import { accountOfLink } from "./linked";

/** `forum`: a host of Discourse's that the user added. */
const brief = (link: string, forum?: string) => {
  const sites: Settings["sites"] = forum === undefined ? {} : { discourse: { ...defaultSite, hosts: [forum] } };
  const found = accountOfLink(link, { ...defaultSettings, sites });
  return found && `${found.network} ${found.account.id ?? found.account.handle}`;
};

it.each([
  ["https://x.com/rani_dewo", "x rani_dewo"],
  ["http://www.twitter.com/rani_dewo?s=21", "x rani_dewo"],
  ["https://github.com/rani-dewo", "github rani-dewo"],
  ["https://www.github.com/rani-dewo/", "github rani-dewo"],
  ["https://id.linkedin.com/in/rani-dewo", "linkedin rani-dewo"],
  ["https://linkedin.com/in/rani-dewo/", "linkedin rani-dewo"],
  ["https://instagram.com/rani.dewo?igsh=MzRlODBiNWFlZA==", "instagram rani.dewo"],
  ["https://m.instagram.com/rani.dewo", "instagram rani.dewo"],
  ["https://www.threads.net/@rani.dewo", "threads rani.dewo"],
  ["https://tiktok.com/@rani.dewo", "tiktok rani.dewo"],
  ["https://youtube.com/@ranidewo", "youtube ranidewo"],
  ["https://m.youtube.com/channel/UC0KjKOlQWj5Fq70fFIG9hku", "youtube UC0KjKOlQWj5Fq70fFIG9hku"],
  ["https://reddit.com/u/rani_dewo", "reddit rani_dewo"],
  ["https://bsky.app/profile/rani.example", "bluesky rani.example"],
  ["https://producthunt.com/@rani_dewo", "producthunt rani_dewo"],
  ["https://news.ycombinator.com/user?id=rani_dewo", "hackernews rani_dewo"],
  ["https://facebook.com/rani.dewo.example", "facebook rani.dewo.example"],
  ["https://mastodon.social/@rani", "mastodon rani@mastodon.social"],
  ["https://meta.discourse.org/u/rani", "discourse rani@meta.discourse.org"],
])("%s leads to %s", (link, account) => {
  expect(brief(link)).toBe(account);
});

it("on a host that nobody added, what only one network can mean", () => {
  expect(brief("https://sosial.kopitetes.example/@rani")).toBe("mastodon rani@sosial.kopitetes.example");
  expect(brief("https://forum.kopitetes.example/u/rani")).toBeUndefined();
  expect(brief("https://forum.kopitetes.example/u/rani", "forum.kopitetes.example")).toBe(
    "discourse rani@forum.kopitetes.example",
  );
});

it.each([
  "https://rani.example/",
  "https://rani.example/about",
  "https://x.com/rani_dewo/status/1",
  "https://github.com/rani-dewo/sangrai",
  "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  "https://www.linkedin.com/feed/",
  "mailto:rani@rani.example",
  "rani.example",
  "",
])("%s leads to nobody", (link) => {
  expect(brief(link)).toBeUndefined();
});
