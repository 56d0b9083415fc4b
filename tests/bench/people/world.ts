/** A generated world of people and their accounts on six networks, the same for the same seed, with the truth beside it. */
import type { NetworkId } from "../../../lib/model/capture";
import type { Shown, Told } from "../../../lib/model/match/traits";
import { holdHandle, showName, type Telling } from "./appearance";
import { letters, People, type Person, usual } from "./person";
import { Dice } from "./random";
import { rates, trap } from "./rates";

export const networks = ["linkedin", "x", "instagram", "github", "bluesky", "youtube"] as const;

export interface Account {
  shown: Shown;
  told: Told;
  /** the person or organisation whose it is */
  person: number;
  /** one of the many of one name */
  trapped: boolean;
  // what it was given that another account of the same person may be known by
  tells: Telling;
  hasOwnHandle: boolean;
  /** how many people have that name, and how many would like that handle */
  namesakes: number;
  handlesakes: number;
}

export interface World {
  people: number;
  /** in the order in which they are seen */
  accounts: Account[];
}

interface Draft extends Account {
  who: Person;
  told: { emails: string[]; phones: string[]; links: string[]; mentions: string[]; company?: string; place?: string };
}

export function makeWorld(size: number, seed: number): World {
  return new Making(size, seed).world();
}

class Making {
  private readonly dice: Dice;
  private readonly taken = new Set<string>();
  private readonly drafts: Draft[] = [];
  private readonly byPerson = new Map<number, Draft[]>();
  private readonly people: Person[] = [];
  private readonly names = new Map<string, number>();
  private readonly handles = new Map<string, number>();

  constructor(
    private readonly size: number,
    seed: number,
  ) {
    this.dice = new Dice(seed);
  }

  world(): World {
    this.draw();
    for (const person of this.people) {
      count(this.names, wholeName(person));
      count(this.handles, letters(person.handle));
    }
    for (const person of this.people) this.appear(person);
    for (const [number, drafts] of this.byPerson) this.tie(this.people[number] as Person, drafts);
    this.leadAstray();
    const accounts = this.drafts.map(({ who: _who, ...account }) => account);
    return { people: this.people.length, accounts: shuffled(accounts, this.dice) };
  }

  private draw(): void {
    const { dice } = this;
    const people = new People(dice);
    while (this.people.length < this.size) {
      const number = this.people.length;
      const before = this.people.at(-1);
      const isPerson = before !== undefined && !before.organisation && before.spelling === undefined;
      if (number < trap.people) this.people.push(people.trapped(number));
      else if (isPerson && dice.chance(rates.siblings)) this.people.push(people.sibling(number, before));
      else if (isPerson && before.company !== undefined && dice.chance(rates.namesakesInCompany))
        this.people.push(people.namesake(number, before));
      else this.people.push(dice.chance(rates.organisations) ? people.organisation(number) : people.person(number));
    }
  }

  /** Gives a person their accounts. */
  private appear(person: Person): void {
    const { dice } = this;
    const shares = Object.fromEntries(rates.networksOf.map((share, at) => [at + 1, share]));
    const count = Number(dice.oneOf(shares) ?? 1);
    const where: NetworkId[] = shuffled([...networks], dice).slice(0, count);
    if (count > 1 && dice.chance(rates.alias)) where.push(dice.pick(where));
    const picture = this.pictureAddress();
    const drafts = where.map((network, at) =>
      this.account(person, network, at > 0 && dice.chance(rates.picture.same) ? picture : undefined),
    );
    // the first account shows the picture that others may show as well
    const [first] = drafts;
    if (first && !person.organisation && drafts.some(({ shown }) => shown.avatar === picture))
      first.shown.avatar = picture;
    this.byPerson.set(person.number, drafts);
    this.drafts.push(...drafts);
  }

  private account(who: Person, network: NetworkId, picture: string | undefined): Draft {
    const { dice } = this;
    const held = holdHandle(who, network, dice);
    const handle = this.free(network, held.text);
    const { text: name, tells } = showName(who, network, handle, dice);
    const isMarked = who.organisation && (network === "linkedin" || (network === "github" && dice.chance(0.6)));
    const avatar = picture ?? this.ownPicture(network);
    return {
      who,
      person: who.number,
      trapped: who.spelling !== undefined,
      tells,
      hasOwnHandle: held.own,
      namesakes: this.names.get(wholeName(who)) ?? 1,
      handlesakes: this.handles.get(letters(who.handle)) ?? 1,
      shown: {
        id: `${network}:${this.taken.size}`,
        network,
        handles: [handle.toLowerCase()],
        ...(name !== undefined && { name }),
        ...(avatar !== undefined && { avatar }),
        ...(isMarked && { organisation: true as const }),
      },
      told: this.told(who, network),
    };
  }

  private told(who: Person, network: NetworkId): Draft["told"] {
    const { dice } = this;
    const company = dice.chance(rates.formerCompany) ? who.formerCompany : who.company;
    const showsCompany = !who.organisation && company !== undefined && dice.chance(rates.showsCompany[network] ?? 0);
    return {
      emails: [],
      phones: [],
      links: dice.chance(rates.site) ? [`https://${domainOf(who)}/`] : [],
      mentions: [],
      ...(showsCompany && { company }),
      ...(dice.chance(rates.showsPlace[network] ?? 0) && { place: this.place(who) }),
    };
  }

  private place(who: Person): string {
    const { dice } = this;
    if (dice.chance(rates.placeOfFantasy))
      return dice.pick(["Earth", "the internet", "everywhere", "somewhere over the rainbow"]);
    const town = dice.chance(rates.formerPlace) ? who.formerTown : who.town;
    const [narrow = "", wide = ""] = town.split(", ");
    return dice.chance(rates.countryOnly) ? wide : dice.pick([town, town, narrow, `Greater ${narrow} Area`]);
  }

  private ownPicture(network: NetworkId): string | undefined {
    const { dice } = this;
    if (dice.chance(rates.picture.none)) return undefined;
    if (dice.chance(rates.picture.standIn))
      // half of them say what they are, half are just the same on many accounts
      return dice.chance(0.5)
        ? `https://cdn.${network}.example/default_profile.png`
        : `https://cdn.${network}.example/u/grey${dice.below(4)}face.png`;
    return this.pictureAddress();
  }

  private pictureAddress(): string {
    return `https://pictures.example/file/${Math.floor(this.dice.next() * 2 ** 48).toString(36)}.jpg`;
  }

  /** What ties a person's own accounts together. */
  private tie(who: Person, drafts: readonly Draft[]): void {
    const { dice } = this;
    const personal = `${letters(who.handle)}${who.number}@mail.example`;
    const role = `info@${domainOf(who)}`;
    const phone = `+62${8_100_000_000 + who.number}`;
    for (const draft of drafts) {
      if (dice.chance(rates.email))
        draft.told.emails.push(who.organisation || dice.chance(rates.emailIsRole) ? role : personal);
      if (dice.chance(rates.phone)) draft.told.phones.push(phone);
      if (drafts.length < 2) continue;
      const other = dice.pick(drafts.filter((each) => each !== draft));
      if (dice.chance(rates.linksOwn)) {
        draft.told.links.push(keyOf(other));
        if (dice.chance(rates.linkedBack)) other.told.links.push(keyOf(draft));
      }
      if (dice.chance(rates.mentionsOwn)) draft.told.mentions.push(...other.shown.handles);
    }
  }

  /** Everything that looks like evidence and is none. */
  private leadAstray(): void {
    const { dice, drafts, people } = this;
    const anyone = (): Draft => dice.pick(drafts);
    const firms = people.filter(({ organisation }) => organisation);
    const stars = Array.from({ length: 200 }, anyone);
    for (const draft of drafts) {
      if (dice.chance(rates.linksFriend)) draft.told.links.push(keyOf(anyone()));
      if (dice.chance(rates.mentionsFriend)) draft.told.mentions.push(...anyone().shown.handles);
      if (dice.chance(rates.linksEmployer)) {
        const firm = this.byPerson.get(dice.pick(firms).number) ?? [];
        draft.told.links.push(keyOf(dice.pick(firm)));
      }
      if (dice.chance(rates.fans)) wear(draft, dice.pick(stars), dice);
    }
    for (let left = drafts.length * rates.agency; left > 0; left -= 4) {
      const address = `${usual(anyone().who.given)
        .toLowerCase()
        .replace(/[^a-z]/g, "")}@agency${Math.floor(left)}.example`;
      for (let many = dice.between(3, 5); many > 0; many -= 1) anyone().told.emails.push(address);
    }
    for (let left = people.length * rates.partners; left > 0; left -= 1) {
      const [one, other] = [anyone(), anyone()];
      one.told.links.push(keyOf(other));
      other.told.links.push(keyOf(one));
    }
    for (const firm of firms) {
      const [account] = this.byPerson.get(firm.number) ?? [];
      if (!account) continue;
      const founder = anyone();
      if (dice.chance(rates.founders)) {
        founder.told.links.push(keyOf(account));
        account.told.links.push(keyOf(founder));
      }
      if (dice.chance(rates.shopNumber)) {
        const [phone, email] = [`+6221${10_000_000 + firm.number}`, `halo@${domainOf(firm)}`];
        for (const each of [account, founder, anyone()]) {
          each.told.phones.push(phone);
          each.told.emails.push(email);
        }
      }
    }
  }

  /** The handle, or where somebody has it there, with digits. */
  private free(network: NetworkId, wanted: string): string {
    let handle = wanted;
    while (this.taken.has(`${network}:${handle.toLowerCase()}`)) handle = wanted + this.dice.between(1, 99_999);
    this.taken.add(`${network}:${handle.toLowerCase()}`);
    return handle;
  }
}

/** A fan in the name or with the picture of somebody else, or both. */
function wear(fan: Draft, star: Draft, dice: Dice): void {
  const kind = dice.below(3);
  if (kind !== 0 && star.shown.avatar !== undefined) fan.shown.avatar = star.shown.avatar;
  if (kind !== 1 && star.shown.name !== undefined) {
    fan.shown.name = dice.chance(0.5) ? star.shown.name : `${star.shown.name} fans`;
    fan.tells = "nothing";
  }
}

/** As it is in truth, however it is shown. */
function wholeName({ given, family }: Person): string {
  return `${usual(given)} ${family ? usual(family) : ""}`;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Nobody else can have it. */
function domainOf(person: Person): string {
  return `${letters(person.handle)}${person.number}.example`;
}

function keyOf({ shown }: Draft): string {
  return `${shown.network}:@${shown.organisation ? "organisation/" : ""}${shown.handles[0] ?? ""}`;
}

function shuffled<T>(things: T[], dice: Dice): T[] {
  for (let at = things.length - 1; at > 0; at -= 1) {
    const other = dice.below(at + 1);
    [things[at], things[other]] = [things[other] as T, things[at] as T];
  }
  return things;
}
