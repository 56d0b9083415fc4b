/**
 * The data of a hard-loaded page: its videos or its person, never the comments. It goes stale on navigation, yet names
 * its own, so it stays true.
 */
import type { Account, Moment, Post } from "../../model/capture";
import { compact, dataIn, httpUrl, mostObjects, numberOf, tidyName, tidyText } from "../dom";
import { elsewhere } from "../elsewhere";
import { emptyReading, type Reading } from "../site";
import { accountOf, postOf } from "./addresses";
import { type Fields, fieldsOf, idOf, textOf, totalOf } from "./json";

/** The second is of before 2023-09. */
const scripts = 'script[id="__UNIVERSAL_DATA_FOR_REHYDRATION__"], script[id="SIGI_STATE"]';

/** Videos and people are known by their own keys, wherever they stand. */
export function readEmbedded(root: ParentNode): Reading {
  const reading = emptyReading();
  for (const data of dataIn(root, scripts, reading)) {
    try {
      const places: unknown[] = [JSON.parse(data) as unknown];
      // the list grows while it is walked
      for (const place of places) {
        if (typeof place !== "object" || place === null || places.length > mostObjects) continue;
        const fields = fieldsOf(place);
        const post = "createTime" in place && "stats" in place ? videoOf(fields) : undefined;
        if (post) reading.posts.push(post);
        const person = "user" in place && "stats" in place ? personOf(fields.user) : undefined;
        const followers = totalOf(fieldsOf(fields.stats).followerCount);
        if (person) reading.accounts.push(compact({ ...person, followers }));
        places.push(...(Object.values(place) as unknown[]));
      }
    } catch {
      reading.problems.push({ kind: "bad-json" });
    }
  }
  return reading;
}

function videoOf({ id, desc, createTime, author, stats }: Fields): Post | undefined {
  const own = idOf(id);
  if (!own) return undefined;
  const { commentCount, diggCount, shareCount, playCount } = fieldsOf(stats);
  const counts = compact({
    comments: totalOf(commentCount),
    reactions: totalOf(diggCount),
    shares: totalOf(shareCount),
    views: totalOf(playCount),
  });
  const maker = personOf(author) ?? accountOf(textOf(author));
  const text = tidyText(textOf(desc) ?? "") || undefined;
  return compact({ ...postOf(own, maker), text, at: secondsMoment(numberOf(createTime)), counts });
}

function personOf(value: unknown): Account | undefined {
  const { id, uniqueId, nickname, signature, avatarThumb, bioLink } = fieldsOf(value);
  const who = accountOf(textOf(uniqueId));
  if (!who) return undefined;
  const headline = tidyName(textOf(signature));
  const avatar = httpUrl(textOf(avatarThumb));
  const link = textOf(fieldsOf(bioLink).link);
  const links = link ? elsewhere([/^https?:/i.test(link) ? link : `https://${link}`], "tiktok.com") : undefined;
  return compact({ ...who, id: idOf(id), name: tidyName(textOf(nickname)), headline, links, avatar });
}

/** Seconds since 1970 as a moment. */
export function secondsMoment(seconds: number): Moment | undefined {
  return seconds > 0 && seconds < 1e11 ? { at: Math.trunc(seconds) * 1000, precision: "s" } : undefined;
}
