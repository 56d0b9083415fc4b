import { expect, test } from "vitest";
import { keyInNative, keysInAddress } from "./ids";

test.each([
  ["x", "https://x.com/Rani_Puspa/status/1985000000000000001?s=20", "x:@rani_puspa"],
  ["x", "https://x.com/i/user/7001", "x:7001"],
  ["facebook", "https://www.facebook.com/profile.php?id=100099000000005", "facebook:100099000000005"],
  ["youtube", "https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa", "youtube:UCaaaaaaaaaaaaaaaaaaaaaa"],
  ["youtube", "https://www.youtube.com/@kopi.tetes/videos", "youtube:@kopi.tetes"],
  ["linkedin", "https://www.linkedin.com/company/kopi-tetes/posts/", "linkedin:@organisation/kopi-tetes"],
  ["linkedin", "https://www.linkedin.com/in/rani-puspa", "linkedin:@rani-puspa"],
  ["mastodon", "https://toot.example/@Rani/1176", "mastodon:@rani@toot.example"],
  ["mastodon", "https://toot.example/@rani@far.example/1176", "mastodon:@rani@far.example"],
  ["bluesky", "https://bsky.app/profile/did%3Aplc%3Aexample/post/3k", "bluesky:did:plc:example"],
  ["discourse", "https://forum.example/u/rani/activity", "discourse:@rani"],
])("on %s an address tells whom it may be about: %s", (network, address, key) => {
  expect(keysInAddress(network, address)).toContain(key);
});

test("of an address are few keys, and of what is none there are none", () => {
  const address = "https://x.com/rani/status/1985000000000000001";
  expect(keysInAddress("x", address)).toEqual(["x:@rani", "x:@status", "x:1985000000000000001"]);
  expect(keysInAddress("x", "rani")).toEqual([]);
  expect(keysInAddress("x", "https://x.com/%E0%A4%A")).toEqual(["x:@%e0%a4%a"]);
});

test("the id of what somebody wrote tells their account where it begins with it", () => {
  expect(keyInNative("bluesky", "at://did:plc:example/app.bsky.feed.post/3k")).toBe("bluesky:did:plc:example");
  expect(keyInNative("x", "1985000000000000001")).toBeUndefined();
});
