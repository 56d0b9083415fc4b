/**
 * How people are on networks, as this world has it. Set before anything was tuned and not changed since; only how common
 * names are (cultures.ts) and how many words there are for handles and companies (person.ts) was brought closer to what
 * is published after a first look. No source gives all of it: of user names, Zafarani and Liu (Connecting Users across
 * Social Media Sites, KDD 2013) found that 59 % of people use one over and over, Perito et al. (How Unique and Traceable
 * Are Usernames?, PETS 2011) that most others change it a little; here it is less. The rest is a guess, rather against
 * us: pictures are seldom equal, because networks serve copies of their own; two thirds of all people are seen on one
 * network only, and each of these is a chance to be wrong.
 */
export const rates = {
  /** people by how many networks they are seen on, of 1 to 6 */
  networksOf: [0.7, 0.18, 0.08, 0.03, 0.007, 0.003],
  /** of those on several networks, the share with a second account on one of them */
  alias: 0.04,
  /** companies and brands among all "people" */
  organisations: 0.04,
  cultures: {
    indonesian: 0.34,
    english: 0.22,
    spanish: 0.1,
    arabic: 0.1,
    russian: 0.1,
    chinese: 0.07,
    vietnamese: 0.07,
  },

  /** the name an account shows; what is left of 1 is the whole name as it is */
  name: {
    firstOnly: 0.1,
    swapped: 0.05,
    initial: 0.04,
    withoutMiddle: 0.05,
    typo: 0.03,
    nickname: 0.06,
    persona: 0.04,
    handle: 0.05,
    none: 0.03,
  },
  /** networks where people go by their names: the changes above are this much rarer there */
  formal: { linkedin: 0.25 } as Record<string, number>,
  emoji: 0.12,
  /** "| Kopi Senja", ", MBA", "(she/her)" */
  addition: 0.08,
  fancyLetters: 0.01,
  capitals: 0.04,
  /** of people whose language has another script, the share of accounts that show the name in it */
  native: { linkedin: 0.15, github: 0.2 } as Record<string, number>,
  nativeElsewhere: 0.5,
  /** another usual spelling of the same name in Latin letters than on the other accounts */
  respelt: 0.15,

  /** what a person's own handle is made of; what is left is an invented word or two */
  handleStyle: { name: 0.55, nickname: 0.15 },
  /** an account's handle against the person's own; what is left has nothing to do with it */
  handle: { same: 0.45, variant: 0.25, otherOfName: 0.18 },
  /** LinkedIn gives most of its members a handle made of name and serial */
  serial: 0.6,

  picture: { none: 0.06, standIn: 0.2, same: 0.05 },
  employed: 0.6,
  showsCompany: { linkedin: 0.8, github: 0.3, x: 0.12, bluesky: 0.12 } as Record<string, number>,
  formerCompany: 0.1,
  showsPlace: { linkedin: 0.6, github: 0.4, x: 0.35, bluesky: 0.15, instagram: 0.1, youtube: 0.08 } as Record<
    string,
    number
  >,
  formerPlace: 0.06,
  placeOfFantasy: 0.08,
  countryOnly: 0.15,

  /** of accounts of people on several networks: links to another account of theirs, and is linked back */
  linksOwn: 0.12,
  linkedBack: 0.3,
  /** names another handle of theirs without the network ("IG @rani") */
  mentionsOwn: 0.05,
  site: 0.04,
  email: 0.04,
  phone: 0.015,
  emailIsRole: 0.3,

  // what leads astray, as a share of accounts, or of people where it says so
  linksEmployer: 0.015,
  linksFriend: 0.012,
  mentionsFriend: 0.02,
  /** of people: a partner on other networks, both link to each other */
  partners: 0.002,
  /** of organisations: founder and company link to each other */
  founders: 0.1,
  /** of accounts: the e-mail of an agency or manager, which three to five unrelated people show */
  agency: 0.003,
  /** of organisations: their number and e-mail stand in headlines of those who work there */
  shopNumber: 0.2,
  /** of people: a brother or sister with the same family name and town, and a handle of the same making */
  siblings: 0.02,
  /** of accounts: wears the name, or picture, or both of a star */
  fans: 0.004,
  /** of people: another one of the same whole name in the same company */
  namesakesInCompany: 0.002,
} as const;

/** The trap: so many different people of one very common name, by chance with like handles, and many of one town. */
export const trap = {
  people: 400,
  sameTown: 0.5,
  sameCompany: 0.1,
  spelling: ["Muhammad Rizki", "Muhammad Rizky", "M. Rizki", "Muhamad Rizki", "Rizki Muhammad"],
} as const;
