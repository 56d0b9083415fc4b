import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import { elsewhere, linksIn } from "./elsewhere";

it.each([
  [
    "instagram.com",
    "https://l.instagram.com/?u=https%3A%2F%2Frani.example%2Fmenu%3Fa%3D1%26utm_source%3Dig%26fbclid%3DPAZ&e=AT0",
  ],
  ["threads.com", "https://l.threads.com/?u=https%3A%2F%2Frani.example%2Fmenu%3Fa%3D1&e=AT0"],
  ["threads.net", "https://l.instagram.com/?u=https%3A%2F%2Frani.example%2Fmenu%3Fa%3D1"],
  [
    "youtube.com",
    "https://www.youtube.com/redirect?event=channel_header&redir_token=QUF&q=https%3A%2F%2Frani.example%2Fmenu%3Fa%3D1",
  ],
  ["youtube.com", "/redirect?redir_token=QUF&q=https%3A%2F%2Frani.example%2Fmenu%3Fa%3D1"],
  ["linkedin.com", "https://www.linkedin.com/safety/go?url=https%3A%2F%2Frani.example%2Fmenu%3Fa%3D1&trk=x"],
  ["linkedin.com", "https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Frani.example%2Fmenu%3Fa%3D1"],
  ["tiktok.com", "https://www.tiktok.com/link/v2?aid=1988&scene=bio_url&target=rani.example%2Fmenu%3Fa%3D1"],
])("takes what a redirector of %s leads to: %s", (home, link) => {
  expect(elsewhere([link], home)).toEqual(["https://rani.example/menu?a=1"]);
});

it("leaves an address elsewhere as it is, whatever it carries", () => {
  const links = ["https://rani.example/go?url=https%3A%2F%2Fx.com%2F", "http://notinstagram.com/rani?utm_source=a"];
  expect(elsewhere(links, "instagram.com")).toEqual(links);
});

it.each([
  "/@rani",
  "https://x.com/rani",
  "https://mobile.x.com/?q=",
  "mailto:a@rani.example",
  "javascript:alert(1)",
  "",
  null,
])("finds nothing elsewhere in %s", (link) => {
  expect(elsewhere([link], "x.com")).toBeUndefined();
});

it("gives each address once, and no more than the worker accepts", () => {
  const many = Array.from({ length: 30 }, (_, at) => `https://rani.example/${at % 25}`);
  expect(elsewhere([...many, ...many], "x.com")).toEqual(many.slice(0, 20));
});

it("reads the links in a part of a page", () => {
  const { document } = new JSDOM(
    '<p><a href="https://rani.example">a</a><a class=mention href="https://a.example">b</a>',
  ).window;
  expect(linksIn(document.body, "x.com", "a:not(.mention)")).toEqual(["https://rani.example/"]);
  expect(linksIn(null, "x.com")).toBeUndefined();
});
