/**
 * What a sentence about a post says was done. The site marks that by nothing but words: "Rani likes this", "Rani
 * reposted this", "Rani mentioned you". A sentence in a language that is not here says nothing, and then nothing is
 * captured of it.
 */
import type { Capture } from "../../model/capture";
import { compact } from "../dom";

/** What was done. A reaction may come without its kind. */
export type Deed = Pick<Capture, "type" | "reaction">;

/**
 * Beginnings of words in the languages the site is read in most, for reactions also their names in pages and payloads.
 * In the order they are looked for: "likes your comment" is no comment, "mentioned you in a comment" is a mention.
 */
const deeds: readonly (readonly [RegExp, Deed])[] = (
  [
    ["mention", "men[ctz]ion|menyebut|erwähnt|упомя|提[及到]|メンション|언급|إشارة إليك|أشار إليك|ذكرك|הזכיר"],
    [
      "share",
      "repost|memposting ulang|republi|repartag|compart|condivi|репост|转发|轉發|再投稿|再シェア|리포스트|퍼갔|(إعادة|أعادت?) نشر|שית[פף]",
    ],
    ["celebrate", "praise|celebra|merayakan|félicit|applaudi|祝贺|恭喜|お祝い|축하|يحتفل|חוגג"],
    ["support", "appreciation|support(s|ed)?\\b|mendukung|apo[iy]a|soutient|unterstützt|支持|サポート|응원|يدعم|תומכ"],
    [
      "insightful",
      "interest(ante)?\\b|insightful|mencerahkan|genial\\b|instructif|aufschlussreich|有见地|見地|参考になる|통찰|ملهم|מעניין",
    ],
    ["funny", "entertainment|funny|lucu|divertid|amusant|lustig|搞笑|有趣|面白い|재미|مضحك|מצחיק"],
    ["love", "empathy|love[sd]?\\b|mencintai|encanta|adore|liebt\\b|喜爱|最高|사랑|أحب|אהב"],
    [
      "like",
      "like[sd]?\\b|menyukai|gusta|recomend|curti|gost[ao]|aime|gefällt|consiglia|нравится|赞|讚|いいね|좋아|추천|أعجب|beğen|lubi\\b",
    ],
    ["", "r[eé]a[cg]|bereaksi|отреагир|回[应應]|リアクション|반응|تفاعل|הגיב לפוסט"],
    ["reply", "replied|membalas|r[eé]s?pond|(ge)?antwort|ответ|回[复覆]|返信|답글|بالرد|השיב"],
    ["comment", "comm?ent|(ber)?komentar|mengomentari|kommentiert|коммент|评论|評論|コメント|댓글|علّ?ق|تعليق|הגיב"],
  ] as const
).map(([deed, words]) => {
  const isType = deed === "mention" || deed === "share" || deed === "reply" || deed === "comment";
  return [
    new RegExp(`(?<![a-z])(${words})`),
    isType ? { type: deed } : compact<Deed>({ type: "reaction", reaction: deed || undefined }),
  ];
});

/** What a sentence, without the names in it, says was done; undefined where no word of it is known. */
export function deedOf(sentence: string): Deed | undefined {
  return deeds.find(([words]) => words.test(sentence.toLowerCase()))?.[1];
}
