/** What an account shows by which its person may be known again on another network, ready to be compared. */
import type { NetworkId } from "../capture";
import { fold } from "../ids";
import type { Identity } from "../records";
import { pictureOf } from "./avatars";
import { coreOf, plainHandle, runsOf } from "./handles";
import { type Part, partsOf, skeletonOf } from "./names";
import { companyOf, placeOf } from "./places";

/** What stands in an account's headline in plain sight. */
export interface Told {
  emails?: readonly string[];
  /** with "+" where the country is said */
  phones?: readonly string[];
  /** accounts it links to, by key (`github:@rani`, see ids.ts), and other addresses (`https://…`) */
  links?: readonly string[];
  /** handles it names without saying on which network, without "@" */
  mentions?: readonly string[];
  company?: string | undefined;
  place?: string | undefined;
}

/** The part of an identity that is compared. */
export type Shown = Pick<Identity, "id" | "network" | "handles" | "name" | "avatar" | "organisation">;

export interface NamePart extends Part {
  /** see `skeletonOf`; empty for an initial */
  skeleton: string;
}

export interface Traits {
  id: string;
  network: NetworkId;
  organisation: boolean;
  /** says in its name that it is not the person it is named after */
  admirer: boolean;
  /** what others may link to: its id, and its handles as keys */
  keys: readonly string[];
  /** empty where it shows none, or its handle in place of it */
  name: readonly NamePart[];
  /** the words of its handle, which may be a name */
  spelt: readonly NamePart[];
  /** handles with digits, without signs and case */
  handles: readonly string[];
  /** see `coreOf` */
  cores: readonly string[];
  /** see `pictureOf` */
  picture: string | undefined;
  emails: readonly string[];
  phones: readonly string[];
  /** keys of the accounts it links to */
  links: readonly string[];
  /** other addresses it links to, as host and path */
  sites: readonly string[];
  mentions: readonly string[];
  company: string | undefined;
  /** from the narrowest to the widest: `["bandung", "indonesia"]` */
  place: readonly string[];
}

const admiring = /\b(?:fans?|fan\s?(?:page|base|club|account)|stans?|parody|parodi|tribute|unofficial)\b/i;

/** The traits of an account: what it shows, and what its headline tells. */
export function traitsOf(account: Shown, told: Told = {}): Traits {
  const { id, network, handles, name, avatar, organisation } = account;
  const links = told.links ?? [];
  const phones = (told.phones ?? []).map((phone) => phone.replace(/(?!^\+)\D/g, ""));
  return {
    id,
    network,
    organisation: organisation === true,
    admirer: admiring.test(name ?? ""),
    keys: ownKeys(account),
    name: isHandle(name, handles) ? [] : nameParts(partsOf(name)),
    spelt: nameParts(
      handles
        .slice(0, 1)
        .flatMap(runsOf)
        .map((text) => ({ text })),
    ),
    handles: distinct(handles.map(plainHandle).filter((handle) => handle !== "")),
    cores: distinct(handles.flatMap((handle) => coreOf(handle) ?? [])),
    picture: pictureOf(avatar),
    emails: distinct((told.emails ?? []).map(fold)),
    phones: distinct(phones.filter((phone) => phone.length >= shortestPhone)),
    links: distinct(links.filter((link) => !isAddress(link)).map(fold)),
    sites: distinct(links.filter(isAddress).flatMap(siteOf)),
    mentions: distinct((told.mentions ?? []).map((handle) => fold(handle).replace(/^@/, ""))),
    company: companyOf(told.company),
    place: placeOf(told.place),
  };
}

function nameParts(parts: readonly Part[]): NamePart[] {
  return parts.map((part) => ({ ...part, skeleton: part.text.length > 1 ? skeletonOf(part.text) : "" }));
}

/** A handle that stands where the name should says nothing that the handle does not. */
function isHandle(name: string | undefined, handles: readonly string[]): boolean {
  return (
    name !== undefined && !/\s/.test(name.trim()) && handles.some((each) => plainHandle(each) === plainHandle(name))
  );
}

/** Fewer digits reach different people in different places. */
const shortestPhone = 8;

/** What an account is linked to by, folded: its id, and its handles as keys. */
export function ownKeys({ id, network, handles, organisation }: Omit<Shown, "name" | "avatar">): string[] {
  const kind = organisation ? "organisation/" : "";
  return distinct([fold(id), ...handles.map((handle) => `${network}:@${kind}${fold(handle)}`)]);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function isAddress(link: string): boolean {
  return /^https?:/i.test(link);
}

/** Host and path of an address, without "www." and what follows the path. */
function siteOf(link: string): string[] {
  if (!URL.canParse(link)) return [];
  const { hostname, pathname } = new URL(link);
  return [`${hostname.replace(/^www\./, "")}${pathname}`.replace(/\/+$/, "")];
}
