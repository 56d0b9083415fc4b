/**
 * What a sentence about a post says was done. The site marks that by nothing but words: "Rani likes this", "Rani
 * reposted this", "Rani mentioned you". Beginnings of words in the languages the site is read in most; a sentence in
 * any other says nothing, and then nothing is captured of it.
 */

/** The site's own words for the kinds of reaction, each with the names its pages and payloads have for it. */
const kinds = {
  like: "",
  celebrate: "praise",
  support: "appreciation",
  love: "empathy",
  insightful: "interest",
  funny: "entertainment",
};
type Kind = keyof typeof kinds;

/** The kind of reaction that a name in a page or payload stands for; undefined where it is a word of another language. */
export function reactionOf(name: string | null | undefined): Kind | undefined {
  const plain = name?.trim().toLowerCase();
  return (Object.keys(kinds) as Kind[]).find((kind) => plain === kind || (plain && plain === kinds[kind]));
}

/** What was done. `reacted`: a reaction whose kind the sentence does not tell. */
export type Deed = Kind | "mention" | "share" | "reacted" | "reply" | "comment";

/** In the order they are looked for: "likes your comment" is no comment, "mentioned you in a comment" is a mention. */
const deeds: readonly (readonly [Deed, RegExp])[] = [
  [
    "mention",
    /\bmention|menyebut|\bmencion|erwähnt|\bmenzion|упомя|提及|提到|メンション|언급|إشارة إليك|أشار إليك|ذكرك|הזכיר/,
  ],
  [
    "share",
    /\brepost|memposting ulang|\brepubli|\brepartag|\bcompart|\bcondivi|репост|转发|轉發|再投稿|再シェア|리포스트|퍼갔|(?:إعادة|أعادت?) نشر|שיתפ|שיתף/,
  ],
  ["celebrate", /\bcelebra|merayakan|\bfélicit|\bapplaudi|祝贺|恭喜|お祝い|축하|يحتفل|חוגג/],
  ["support", /\bsupport(?:s|ed)\b|mendukung|\bapoya|\bapoia|\bsoutient|unterstützt|支持|サポート|응원|يدعم|תומכ/],
  [
    "insightful",
    /insightful|mencerahkan|\binteresante\b|\bgenial\b|\binstructif|\baufschlussreich|有见地|見地|参考になる|통찰|ملهم|מעניין/,
  ],
  ["funny", /\bfunny|lucu|\bdivertid|\bamusant|\blustig|搞笑|有趣|面白い|재미|مضحك|מצחיק/],
  ["love", /\blove[sd]?\b|mencintai|\bencanta|\badore|\bliebt\b|喜爱|最高|사랑|أحب|אהב/],
  [
    "like",
    /\blike[sd]?\b|menyukai|\bgusta|\brecomend|\bcurti|\bgost[ao]|\baime|gefällt|\bconsiglia|нравится|赞|讚|いいね|좋아|추천|أعجب|beğen|\blubi\b/,
  ],
  ["reacted", /\breacted|bereaksi|\breaccion|\breag|\bréagi|отреагир|回应|回應|リアクション|반응|تفاعل|הגיב לפוסט/],
  ["reply", /\breplied|membalas|\br[eé]s?pond|antwort|ответ|回复|回覆|返信|답글|بالرد|השיב/],
  ["comment", /\bcomment|komentar|omentari|\bcoment|kommentiert|коммент|评论|評論|コメント|댓글|علّ?ق|تعليق|הגיב/],
];

/** What a sentence, without the names in it, says was done; undefined where no word of it is known. */
export function deedOf(sentence: string): Deed | undefined {
  const plain = sentence.toLowerCase();
  return deeds.find(([, words]) => words.test(plain))?.[0];
}

/** True for a share or a reaction: deeds that are told by nothing else than such a sentence. */
export function isAct(deed: Deed): deed is Kind | "share" | "reacted" {
  return deed !== "mention" && deed !== "reply" && deed !== "comment";
}
