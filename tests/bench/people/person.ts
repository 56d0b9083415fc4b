/** The people themselves: names, towns, employers, and the handle they would like to have. */
import { type Culture, type CultureId, cultures, inventedWords, type Name } from "./cultures";
import { type Dice, Zipf } from "./random";
import { rates, trap } from "./rates";

export interface Person {
  /** its place in the world: the truth that accounts are compared by */
  number: number;
  organisation: boolean;
  culture: Culture;
  given: Name;
  middle?: Name;
  family?: Name;
  nickname: string;
  persona: string;
  born: number;
  town: string;
  formerTown: string;
  company?: string;
  formerCompany?: string;
  /** the handle it would like to have */
  handle: string;
  /** as an account of the trap spells it */
  spelling?: readonly string[];
}

const brandWords =
  "Kopi Senja Langit Rumah Pasar Warung Studio Digital Kreatif Media Tech Labs Works Coffee Books Garden Cloud North River Stone Blue Green Bright Urban Daily Craft Nova Orbit Pixel Signal Harbor Forge Atlas Lumen Vertex Nusantara Sinar Jaya Mandiri Abadi Karya Bumi Laut Batik Roti Susu Madu Teh Kayu".split(
    " ",
  );
const handleWords =
  "night owl coffee kopi senja hujan langit biru moon sun star sky cat kucing panda wolf tiger naga ghost ninja pixel code byte dev data cloud music gitar drum film photo travel jalan bike surf food chef bread tea rain storm river ocean mountain forest leaf stone metal paper ink book poem story dream lazy happy silent crazy little big old new red black white gold silver neon retro lost urban wild simple random hidden secret slow fast tiny mad sad brave bold soft cosmic lunar solar".split(
    " ",
  );

/** Behind the words that everybody takes first there are thousands of others. */
const brandWord = new Zipf([...brandWords, ...inventedWords(81, 3000)], 15);
const handleWord = new Zipf([...handleWords, ...inventedWords(82, 4000).map((word) => word.toLowerCase())], 25);

const brand = (dice: Dice): string => Array.from({ length: dice.between(2, 3) }, () => brandWord.draw(dice)).join(" ");

export const inventedHandle = (dice: Dice): string => {
  const words = [handleWord.draw(dice), handleWord.draw(dice)];
  const digits = dice.chance(0.4) ? String(dice.between(1, dice.chance(0.5) ? 99 : 9999)) : "";
  return words.join(dice.pick(["", "", "_", "."])) + digits;
};

/** As it is spelt most often, in letters that a handle may have. */
export function letters(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^A-Za-zđĐ]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
}

export const usual = (name: Name): string => name.spellings[0] ?? "";

/** A handle made of a person's name, in one of the ways people do. */
export function handleOfName(person: Pick<Person, "given" | "family" | "born">, dice: Dice): string {
  const given = letters(usual(person.given));
  const family = letters(person.family ? usual(person.family) : "");
  const sign = dice.pick(["", "", "", ".", "_"]);
  const year = String(person.born);
  return dice.pick([
    () => given + sign + family,
    () => given + sign + family,
    () => given.charAt(0) + sign + (family || given),
    () => family + sign + given,
    () => given + sign + family.charAt(0),
    () => given + sign + family + year.slice(2),
    () => given + sign + family + dice.between(1, 999),
    () => given + year.slice(dice.chance(0.5) ? 0 : 2),
  ])();
}

/** Draws people. Companies are drawn from a few thousand, large ones more often. */
export class People {
  private readonly companies: Zipf<string>;

  constructor(private readonly dice: Dice) {
    this.companies = new Zipf(
      Array.from({ length: 3000 }, () => brand(dice) + dice.pick(["", "", " Inc", " Ltd", " Group"])),
      12,
    );
  }

  person(number: number): Person {
    const { dice } = this;
    const culture = cultures[dice.oneOf<CultureId>(rates.cultures) ?? "english"];
    const given = culture.given.draw(dice);
    const names = this.namesBeside(culture, given);
    const town = culture.towns.draw(dice);
    const employed = dice.chance(rates.employed);
    const base = { number, organisation: false, culture, given, ...names, born: dice.between(1960, 2008), town };
    const short = usual(given).slice(0, dice.between(2, 5));
    const nickname = dice.chance(0.5) ? short : inventedHandle(dice).replace(/[\d_.]/g, "");
    return {
      ...base,
      nickname,
      persona: brand(dice),
      formerTown: culture.towns.draw(dice),
      ...(employed && { company: this.companies.draw(dice), formerCompany: this.companies.draw(dice) }),
      handle: this.ownHandle(base, nickname),
    };
  }

  private namesBeside({ order, family, middle, given }: Culture, first: Name): Pick<Person, "middle" | "family"> {
    const { dice } = this;
    if (order === "given" && dice.chance(0.12)) return {};
    const second = order === "given" && dice.chance(0.25) ? given.draw(dice) : family.draw(dice);
    const between = middle ? dice.pick(middle) : order === "given" && dice.chance(0.3) ? given.draw(dice) : undefined;
    return {
      family: second,
      ...(between && between !== first && { middle: between }),
    };
  }

  private ownHandle(person: Pick<Person, "given" | "family" | "born">, nickname: string): string {
    const style = this.dice.oneOf(rates.handleStyle);
    if (style === "name") return handleOfName(person, this.dice);
    if (style === "nickname") return nickname.toLowerCase() + String(this.dice.chance(0.6) ? person.born : "");
    return inventedHandle(this.dice);
  }

  organisation(number: number): Person {
    const { dice } = this;
    const culture = cultures[dice.oneOf<CultureId>(rates.cultures) ?? "english"];
    const name = brand(dice);
    const town = culture.towns.draw(dice);
    const handle = name.toLowerCase().replaceAll(" ", dice.pick(["", "", "_", "."]));
    const given = { spellings: [name] };
    return {
      number,
      organisation: true,
      culture,
      given,
      nickname: name,
      persona: name,
      born: 2000,
      town,
      formerTown: town,
      handle,
    };
  }

  /** Somebody else of the same family and town, with a handle of the same making. */
  sibling(number: number, { culture, family, town, born }: Person): Person {
    const other = { ...this.person(number), culture, town, born: born + this.dice.between(1, 6) };
    const given = culture.given.draw(this.dice);
    const { middle: _middle, family: _family, ...rest } = other;
    const named = { ...rest, given, ...(family && { family }) };
    return { ...named, nickname: usual(given).slice(0, 4), handle: handleOfName(named, this.dice) };
  }

  /** Somebody else of the same whole name in the same company. */
  namesake(number: number, { culture, given, middle, family, company, town }: Person): Person {
    const { middle: _middle, family: _family, ...other } = this.person(number);
    const named = {
      ...other,
      culture,
      given,
      ...(middle && { middle }),
      ...(family && { family }),
      ...(company !== undefined && { company }),
    };
    return { ...named, town: this.dice.chance(0.5) ? town : other.town, handle: handleOfName(named, this.dice) };
  }

  /** One of many of the same very common name. */
  trapped(number: number): Person {
    const { dice } = this;
    const { middle: _middle, family: _family, ...other } = this.person(number);
    const culture = cultures.indonesian;
    const named = {
      ...other,
      culture,
      given: { spellings: ["Muhammad"] },
      family: { spellings: ["Rizki"] },
      spelling: trap.spelling,
    };
    return {
      ...named,
      town: dice.chance(trap.sameTown) ? "Bandung, Indonesia" : culture.towns.draw(dice),
      formerTown: culture.towns.draw(dice),
      ...(dice.chance(trap.sameCompany) && { company: "Nusantara Sinar Jaya" }),
      handle: handleOfName(named, dice),
    };
  }
}
