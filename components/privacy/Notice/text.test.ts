import { expect, test } from "vitest";
import { byHand, foldContact } from "../../../lib/model/fold";
import { noTally } from "../../../lib/model/tally";
import type { Profile } from "../../../lib/model/profile";
import type { Contact, Identity } from "../../../lib/model/records";
import { defaultSettings } from "../../../lib/model/settings";
import { noticeTo } from "./text";

const read: Identity = {
  id: "x:1",
  network: "x",
  contactId: "x:1",
  handles: [],
  name: "Rani",
  firstSeen: Date.UTC(2026, 4, 3),
  lastSeen: 1,
  ev: {},
  words: [],
  keys: [],
};
const contact = (identity: Partial<Identity>, more: Partial<Contact> = {}): Contact => ({
  ...foldContact("x:1", { identities: [{ ...read, ...identity }], tally: noTally, profiles: [], has: {} }),
  ...more,
});
const entered = (more: Partial<Profile>): Profile[] => [{ identityId: "x:1", savedAt: 1, ...more }];
const lines = (who: Contact, tongue: "en" | "id" = "en", profiles = entered({})) =>
  noticeTo(who, profiles, { settings: defaultSettings, tongue })
    .split("\n")
    .filter((line) => /^(?:What I keep|Where it|Apa yang|Dari mana)/.test(line));

test("says what was read, heard in messages and entered, and where each is from", () => {
  const counts = { comment: 2, message: 1 };
  const who = contact({}, { counts, has: { emails: 1, notes: 2 }, company: "Kopi Sore" });
  expect(lines(who)).toEqual([
    "What I keep: your name and account as shown there, comments, messages, e-mail addresses, where you work and as what, my own notes, tags and plans on our contact and what I conclude from this, such as how satisfied you are and how close to us.",
    "Where it is from: pages of X that I opened myself, messages between us there and what I wrote down myself or took from a file of mine, since May 2026.",
  ]);
  expect(lines(who, "id").join(" ")).toContain("pesan di sana antara kita");
});

test("names notes where there are some, and other details by what they are", () => {
  const profiles = entered({ company: { value: "Kopi Sore", at: 1 }, birthday: { value: "1990-05-03", at: 1 } });
  expect(lines(contact({}, { company: "Kopi Sore" }), "en", profiles)).toEqual([
    "What I keep: your name and account as shown there, where you work and as what and other details that I noted, such as a place or birthday.",
    "Where it is from: pages of X that I opened myself and what I wrote down myself or took from a file of mine, since May 2026.",
  ]);
  expect(lines(contact({}), "id", profiles)[0]).toContain("rincian lain");
});

test("says of an address whether it was read or entered", () => {
  const who = contact({}, { has: { emails: 1 } });
  const emails = [{ value: "rani@kopi.example", at: 1 }];
  expect(lines(who)[1]).not.toContain("wrote down");
  expect(lines(who, "en", entered({ emails }))[1]).toContain("what I wrote down myself");
});

test("names no pages where somebody was entered by hand or came from a file", () => {
  const who = contact({ network: byHand }, { has: { phones: 1 } });
  expect(lines(who)).toEqual([
    "What I keep: your name and phone numbers.",
    "Where it is from: what I wrote down myself or took from a file of mine, since May 2026.",
  ]);
  expect(lines(who, "id").join(" ")).not.toMatch(/halaman|hand|\{/);
});

test("says nothing of messages and of what was entered where there is none", () => {
  expect(lines(contact({}))).toEqual([
    "What I keep: your name and account as shown there.",
    "Where it is from: pages of X that I opened myself, since May 2026.",
  ]);
});
