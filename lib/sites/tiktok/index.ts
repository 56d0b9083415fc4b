import { readItems } from "../dom";
import { emptyReading, type SiteAdapter } from "../site";
import { about } from "./about";
import { kindOf, postAt } from "./addresses";
import { commentName, readComment } from "./comment";
import { probe, stated, viewer } from "./measure";
import { noticeRow, readNotice } from "./notice";
import { profileTitle, readProfile } from "./profile";
import { caption, readVideo } from "./video";
import type { Visit } from "./visit";

/** All of them may lie on any page: a video opens over a profile or a search, and the notifications over everything. */
const rules: Record<string, (item: Element, visit: Visit) => void> = {
  [commentName]: readComment,
  [noticeRow]: readNotice,
  [caption]: readVideo,
  [profileTitle]: readProfile,
};

export const site: SiteAdapter = {
  about,
  kind: kindOf,
  items: () => Object.keys(rules).join(),
  read(root, url, { now }) {
    const reading = emptyReading();
    const visit = { reading, now, post: postAt(url.href) };
    if (kindOf(url))
      for (const [items, read] of Object.entries(rules)) readItems(root, items, reading, (item) => read(item, visit));
    return reading;
  },
  probe,
  stated,
  viewer,
};
