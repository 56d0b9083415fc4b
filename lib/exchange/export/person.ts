/** A contact as exports see it: everything that is known of them, worked out where it is asked for. */
import type { ContactRow } from "../../db/export";
import { foldProfiles } from "../../model/fold";
import { heatNow } from "../../model/heat";
import { type Detail, type DetailField, detailsOf } from "../../model/known";
import type { Profile } from "../../model/profile";
import type { Contact, Identity } from "../../model/records";

/** What the value of heat is told for. `now` in ms UTC. */
export interface AsOf {
  now: number;
  halfLifeDays: number;
}

export class Person {
  readonly contact: Contact;
  readonly identities: readonly Identity[];
  readonly row: ContactRow;
  readonly #asOf: AsOf;
  #profile: Partial<Profile> | undefined;
  #details: readonly Detail[] | undefined;

  constructor(row: ContactRow, asOf: AsOf) {
    this.row = row;
    this.contact = row.contact;
    this.identities = row.identities;
    this.#asOf = asOf;
  }

  /** what the user entered, of all their accounts as one */
  get profile(): Partial<Profile> {
    return (this.#profile ??= this.row.profiles.length > 0 ? foldProfiles(this.row.profiles, this.contact.id) : {});
  }

  get #known(): readonly Detail[] {
    return (this.#details ??= detailsOf(this.identities, this.row.profiles));
  }

  /** every value of a field: typed ones first, then those that their accounts show */
  all(field: DetailField): string[] {
    return this.#known.filter((detail) => detail.field === field).map(({ value }) => value);
  }

  get emails(): string[] {
    return this.all("emails");
  }

  get phones(): string[] {
    return this.all("phones");
  }

  get role(): string | undefined {
    return this.profile.role?.value ?? this.all("role")[0];
  }

  get place(): string | undefined {
    return this.profile.place?.value ?? this.all("place")[0];
  }

  get birthday(): string | undefined {
    return this.profile.birthday?.value;
  }

  /** what the user typed, else the organisation they linked, else what a headline says */
  get company(): string | undefined {
    return this.profile.company?.value ?? this.row.organisation?.name ?? this.all("company")[0];
  }

  get isOrganisation(): boolean {
    return this.contact.organisation === true;
  }

  /** the addresses of their accounts */
  get profiles(): string[] {
    return this.identities.flatMap(({ url }) => url ?? []);
  }

  /** addresses elsewhere, none of which is that of an account of theirs */
  get sites(): string[] {
    const profiles = new Set(this.profiles);
    return this.all("links").filter((link) => !profiles.has(link));
  }

  /** the user's notes as one text, oldest first */
  get note(): string {
    return this.row.notes.map(({ text }) => text).join("\n\n");
  }

  get heat(): number {
    return heatNow(this.contact.heat, this.#asOf.now, this.#asOf.halfLifeDays);
  }

  /** the first account on a network */
  on(network: string): Identity | undefined {
    return this.identities.find((identity) => identity.network === network);
  }

  get first(): string {
    return namesOf(this.contact.name).first;
  }

  get last(): string {
    return namesOf(this.contact.name).last;
  }
}

/**
 * A name in two: what stands after the last space is the last one. A single word is a first name; an organisation's name is
 * not to be asked for. Wrong for "van Dijk" and for family names that come first, as every rule without the person is.
 */
function namesOf(name: string): { first: string; last: string } {
  const words = name.trim().split(/\s+/u);
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return { first: words.slice(0, words.length > 1 ? -1 : undefined).join(" "), last };
}
