/**
 * Any script in Latin letters, near enough that two spellings of one name meet: "Юрий" and "Yuri", "محمد" and
 * "Muhammad", "王小明" and "Wang Xiaoming". A script that is not here stays as it is and meets its like. The packages that
 * transliterate carry tables of all of Unicode, many times as much, and aim at what people read, not at what meets.
 */
import { readingOf } from "./han";

/** Letters and how they are written, in turn; `-`: not written. */
const alphabets = [
  // Latin letters that do not decompose, and small capitals
  "ø o đ d ð d ł l ß ss æ ae œ oe ħ h ı i þ th ŋ n ə a ɛ e ɔ o",
  "ᴀ a ʙ b ᴄ c ᴅ d ᴇ e ꜰ f ɢ g ʜ h ɪ i ᴊ j ᴋ k ʟ l ᴍ m ɴ n ᴏ o ᴘ p ʀ r ꜱ s ᴛ t ᴜ u ᴠ v ᴡ w ʏ y ᴢ z",
  // Cyrillic
  "а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y",
  "ь - э e ю yu я ya і i є ye ґ g ђ dj ј j љ lj њ nj ћ c џ dz қ k ғ g ң n ө o ү u ұ u һ h ә a",
  // Greek
  "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o",
  // Arabic and Persian: short vowels are not written
  "ا a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ل l م m ن n ه h و u",
  "ي i ى a ة - ء - ٱ a پ p چ ch ژ zh گ g ک k ی i",
  // Hebrew
  "א a ב b ג g ד d ה h ו v ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש sh ת t",
  // Devanagari: the vowel that a consonant carries is not written; marks for the others are
  "क k ख kh ग g घ gh ङ n च ch छ chh ज j झ jh ञ n ट t ठ th ड d ढ dh ण n त t थ th द d ध dh न n प p फ ph ब b भ bh म m",
  "य y र r ल l व v श sh ष sh स s ह h अ a आ a इ i ई i उ u ऊ u ए e ऐ ai ओ o औ au ा a ि i ी i ु u ू u े e ै ai ो o ौ au ं n",
  // Thai
  "ก k ข kh ค kh ฆ kh ง ng จ j ฉ ch ช ch ซ s ฌ ch ญ y ฎ d ฏ t ฐ th ฑ th ฒ th ณ n ด d ต t ถ th ท th ธ th น n บ b ป p",
  "ผ ph ฝ f พ ph ฟ f ภ ph ม m ย y ร r ล l ว w ศ s ษ s ส s ห h ฬ l อ - ฮ h ะ a า a ิ i ี i ึ ue ื ue ุ u ู u เ e แ ae โ o ใ ai ไ ai",
  // Korean, by the parts of its syllables: initials, vowels, finals
  "ᄀ g ᄁ kk ᄂ n ᄃ d ᄄ tt ᄅ r ᄆ m ᄇ b ᄈ pp ᄉ s ᄊ ss ᄋ - ᄌ j ᄍ jj ᄎ ch ᄏ k ᄐ t ᄑ p ᄒ h",
  "ᅡ a ᅢ ae ᅣ ya ᅤ yae ᅥ eo ᅦ e ᅧ yeo ᅨ ye ᅩ o ᅪ wa ᅫ wae ᅬ oe ᅭ yo ᅮ u ᅯ wo ᅰ we ᅱ wi ᅲ yu ᅳ eu ᅴ ui ᅵ i",
  "ᆨ k ᆫ n ᆮ t ᆯ l ᆷ m ᆸ p ᆺ t ᆻ t ᆼ ng ᆽ t ᆾ t ᆿ k ᇀ t ᇁ p ᇂ t",
  // Japanese
  "あ a い i う u え e お o か ka き ki く ku け ke こ ko が ga ぎ gi ぐ gu げ ge ご go さ sa し shi す su せ se そ so ざ za じ ji",
  "ず zu ぜ ze ぞ zo た ta ち chi つ tsu て te と to だ da で de ど do な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho",
  "ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru",
  "れ re ろ ro わ wa を o ん n ゃ ya ゅ yu ょ yo っ - ー -",
];

const written = new Map<string, string>();
/** A katakana is its hiragana, this many places further. */
const katakana = 96;

for (const alphabet of alphabets) {
  const turns = alphabet.split(" ");
  for (let at = 0; at + 1 < turns.length; at += 2) {
    const [letter = "", sound = ""] = turns.slice(at);
    const shown = sound === "-" ? "" : sound;
    written.set(letter, shown);
    if (/\p{Script=Hiragana}/u.test(letter))
      written.set(String.fromCodePoint((letter.codePointAt(0) ?? 0) + katakana), shown);
  }
}

const ascii = /^\p{ASCII}*$/u;
const han = /^\p{Script=Han}$/u;
const mark = /^\p{M}$/u;

/**
 * A text in small Latin letters where its script is known. Marks on letters are gone; spaces, digits and punctuation
 * stay. ASCII comes back in small letters, else unchanged.
 */
export function latin(text: string): string {
  // Arabic waw and ya are consonants where a word begins with them
  const folded = text.normalize("NFKC").toLowerCase();
  if (ascii.test(folded)) return folded;
  const begun = folded.replace(/(?<!\p{L})[ويی](?=\p{L})/gu, (letter) => (letter === "و" ? "w" : "y"));
  let result = "";
  for (const character of begun) {
    const sound = written.get(character);
    if (sound !== undefined) result += sound;
    else if (han.test(character)) result += readingOf(character);
    else for (const part of character.normalize("NFD")) result += written.get(part) ?? (mark.test(part) ? "" : part);
  }
  return result;
}
