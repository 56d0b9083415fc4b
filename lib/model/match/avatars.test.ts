import { expect, test } from "vitest";
import { pictureOf } from "./avatars";

test.each([
  [
    "https://pbs.twimg.com/profile_images/123456/abc_normal.jpg",
    "https://pbs.twimg.com/profile_images/123456/abc_400x400.jpg",
  ],
  ["https://www.gravatar.com/avatar/205e460b479e2e5b?s=80", "https://secure.gravatar.com/avatar/205e460b479e2e5b?d=mp"],
  [
    "https://cdn.bsky.app/img/avatar_thumbnail/plain/did:plc:kopi/bafkopi@jpeg",
    "https://cdn.bsky.app/img/avatar/plain/did:plc:kopi/bafkopi@jpeg",
  ],
  ["https://yt3.ggpht.com/ytc/AIdro_kopi=s88-c-k", "https://yt3.ggpht.com/ytc/AIdro_kopi=s176-c-k"],
])("%s is one picture in two sizes", (one, other) => {
  expect(pictureOf(one)).toBeDefined();
  expect(pictureOf(one)).toBe(pictureOf(other));
});

test.each([
  "https://abs.twimg.com/sticky/default_profile_images/default_profile_bigger.png",
  "https://cdn.example/ghost-user.png",
  "data:image/png;base64,AAAA",
  "https://cdn.example/",
])("%s is nobody's picture", (avatar) => {
  expect(pictureOf(avatar)).toBeUndefined();
});
