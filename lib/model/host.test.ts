import { expect, it } from "vitest";
import { hostOf } from "./host";

it.each([
  ["forum.example", "forum.example"],
  ["  Forum.Example  ", "forum.example"],
  ["https://forum.example/t/panen-gayo/812?u=ayu#post_3", "forum.example"],
  ["http://forum.example", "forum.example"],
  ["forum.example/latest", "forum.example"],
  ["forum.example:8443", "forum.example"],
  ["forum.example.", "forum.example"],
  ["@ayu@kopi.example", "kopi.example"],
  ["kafé.example", "xn--kaf-dma.example"],
])("%j names the host %s", (typed, host) => expect(hostOf(typed)).toBe(host));

it.each([
  "",
  " ",
  "forum",
  "two words.example",
  "ftp://forum.example",
  "file:///home/ayu",
  "javascript:alert(1)",
  "*.example.org",
  "192.168.0.1",
  "3.5",
  "[::1]",
  "-forum.example",
  "forum..example",
  "https://",
])("%j names none", (typed) => expect(hostOf(typed)).toBeUndefined());
