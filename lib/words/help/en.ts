/** The help, in English: a part of the catalogue. */
import type { Speech } from "../speech";
import type { Article, ArticleId } from "./articles";

export function helpInEnglish(speech: Speech) {
  const articles: Record<ArticleId, Article> = {
    start: {
      title: "First steps",
      text: [
        "Jalin remembers who engages with you, and what to do next. Three steps are enough to see it work.",
        [
          "Turn on a network you work in.",
          "Open one of your posts there and scroll to the comments.",
          "Click Jalin in the toolbar: the people who wrote are there. Save the ones you want to keep in sight.",
        ],
        "Nothing at hand yet? Load the sample data and look around; it goes again with one click.",
      ],
      find: "begin setup install new toolbar pin sample demo",
      go: "Go to networks",
    },
    reading: {
      title: "What Jalin reads, and what it never does",
      text: [
        "On a network that is on, Jalin reads who commented, replied, shared or reacted on pages you open yourself. It sees what you see, no more.",
        [
          "It clicks nothing, scrolls nothing and asks the site for nothing.",
          "It writes nothing into the page, unless you turn on the save button.",
          "It never reads private windows.",
          "Messages and closed groups are read only where you turned that on.",
        ],
        "What was read is kept in this browser and sent to nobody.",
      ],
      find: "privacy permission host spy track scrape terms linkedin private incognito messages groups",
      go: "Go to networks",
    },
    coverage: {
      title: "“34 of 120”: why not everybody is read",
      text: [
        "A page often states more comments than it shows. Jalin counts what it could read beside what the page states, and says what would show more.",
        [
          "Open the replies under a comment.",
          "Scroll on until the page ends.",
          "Choose “all comments” where the site shows a selection first.",
          "Sign in where the rest is only for members.",
        ],
        "Some of it a site shows to nobody. Then the number stays short, and that is no fault of yours.",
      ],
      find: "missing incomplete number comments replies coverage scroll",
    },
    contacts: {
      title: "Contacts, saving and tags",
      text: [
        "Everybody who engages becomes a contact by themselves. Saving one means: I want to keep this person in sight. Saved ones have a filter of their own.",
        "Tags are words of your own, as many as you like. Notes are kept as you type. Whatever Jalin found out by itself says where it was read and when.",
        "Deleting a contact deletes all they did as well. For a while it can be undone.",
      ],
      find: "star save person people list delete remove note label filter",
      go: "Go to contacts",
    },
    stages: {
      title: "Stages: acquire, enhance, retain",
      text: [
        "The stage says how far a relationship has come. Jalin suggests it and says why; your own choice always stands.",
        [
          "Acquire: seen on one day, or always in the same way.",
          "Enhance: comes back in more than one way, or you answered each other.",
          "Retain: months in a row, or a customer.",
        ],
        "At risk means: somebody steady has been silent for much longer than is usual for them. Back again means they returned.",
      ],
      find: "acquire enhance retain risk churn silent back lifecycle phase ring",
      go: "Go to contacts",
    },
    heat: {
      title: "Heat",
      text: [
        "Heat is how much somebody engaged lately. Each interaction adds its weight, and the weight fades with time, so that last week counts for more than last year.",
        "What a comment or a like weighs, and how fast it fades, is up to you.",
      ],
      find: "score hot weight half-life ranking order engagement",
      go: "Go to settings",
    },
    own: {
      title: "Your own accounts",
      text: [
        "Tell Jalin which accounts are yours. Then your answers stand in the history of whom you answered, you are not your own contact, and what people ask you comes to the inbox.",
        "A network’s page offers the account you are signed in with; others can be typed in.",
      ],
      find: "me mine brand account handle profile outbound answer",
      go: "Go to networks",
    },
    inbox: {
      title: "Inbox: who needs a reply",
      text: [
        "Questions and complaints to one of your own accounts come here, and go by themselves once Jalin sees your answer. It opens the post; you answer there.",
        [
          "j and k move through the list.",
          "e says it is done.",
          "s puts it off: until later today, tomorrow or a day you choose.",
          "h hides it.",
        ],
      ],
      find: "reply question complaint triage answer unanswered snooze done",
      go: "Go to the inbox",
    },
    joins: {
      title: "One person on several networks",
      text: [
        "Accounts that name each other, or the same address, are joined by themselves. Where it is only likely, Jalin asks, and says what speaks for it and against it.",
        "Joining and splitting lose nothing and can be undone at any time.",
      ],
      find: "merge duplicate same person join split identity suggestion",
      go: "Go to suggested joins",
    },
    segments: {
      title: "Segments and rules",
      text: [
        "A segment is a filter with a name: “brewers who talk, in the last month”. Its number is always of now. Select all of its people to tag them, set a stage, add a task or export them. What is done to more than 500 goes on by itself, also with the page closed: a bar says how far it is, and it can be stopped and undone.",
        "A rule does something by itself when something new is read: tag everybody who asks for the price, add a task when a regular complains. Try it before you turn it on; what it did can be undone.",
      ],
      find: "filter saved list bulk select automation rule tag group",
      go: "Go to contacts",
    },
    tasks: {
      title: "Tasks and keeping in touch",
      text: [
        "A task hangs on a person or on nobody, has a day, may repeat and may remind you. What is due stands under Today, and as a number on the toolbar.",
        "“Keep in touch” says how often somebody should hear from you. When it is time, they come up under Today.",
      ],
      find: "todo reminder due repeat follow-up notification today snooze",
      go: "Go to tasks",
    },
    pipeline: {
      title: "Pipeline",
      text: [
        "An opportunity is something somebody may buy: with a value, a chance and a day. Open a contact to add one, then move it along the board, by dragging or with ← and →.",
        "Won makes the person a customer; lost asks for the reason, so that you learn from it. The stages are yours to name and order.",
      ],
      find: "opportunity deal sale board stage won lost value money forecast",
      go: "Go to the pipeline",
    },
    numbers: {
      title: "How the numbers are made",
      text: [
        "Every number counts what others did on pages you opened, as far as Jalin could read it. Those in colour open the people behind them, with how often each of them did it. What no page showed you is in none of them.",
        [
          "Engagement: comments, replies, mentions and messages are conversation; shares and quotes are amplification; likes, other reactions and follows are reactions.",
          "Time: what the page told, by your clock. Where it told only the day, hours leave it out; where it told only the month, days and weeks do, and the page says how many these are.",
          "People: everybody once, however many accounts they have. New is whose first engagement of all falls into these days; back again, who engaged for the first time in sixty days.",
          "At risk: somebody who engaged in every month for ninety days or longer, on six known days at least, and has now been silent for three times their usual gap (the median), and for more than 21 days. Over time it is told by what was known of them up to each day; what a page told to the week tells no day there, so days gone by may show a few less.",
          "Stages: who moved, each once for a step, as it was noted, and for a new contact the stage they came in. The three phases are those of Kalakota and Robinson (2001).",
          "Heat: the sum of weight × 2^(−age ÷ half-life), called forward decay (Cormode and others, 2009).",
          "Share of voice: engagement with posts of your own accounts ÷ engagement with all posts.",
          "Response time: the median from a question or complaint to your first answer, on the day of the answer. What still waits is not in it.",
          "Visible engagement rate: engagement with a post that was read ÷ followers its author’s page shows.",
          "Trends: how many of the people active now say a word, against the past, which fades with time. It rises from five people on, at twice its share of before, and only where chance hardly explains it (log-likelihood ratio, Dunning 1993). One loud person counts once; days begin at midnight UTC.",
          "Interests: what somebody says often and others seldom, the old counting less (c-TF-IDF, Grootendorst 2022), under two posts or on two days at least. Health, religion, politics and the like are left out unless you allow them.",
          "Feelings: see “What a text feels like”. Texts without any feeling that can be told are left out.",
        ],
        "What these numbers cannot know:",
        [
          "Who saw a post and did nothing. Jalin sees engagement, never reach.",
          "What a site hides, shortens or shows to others only, and posts you never opened. A busy week may be a week in which you looked more often.",
          "Whether followers and likes are real people.",
          "What you answered elsewhere: by phone, in a shop, on a page you did not open.",
          "Why. A number that moves beside another did not have to be moved by it.",
        ],
        "With few people numbers jump by chance: from 2 to 4 is twice as many, and says next to nothing.",
      ],
      find: "insights formula source method calculation statistics rate share voice response time trend risk new returning stage heat visible reach accuracy median",
      go: "Go to insights",
    },
    feelings: {
      title: "What a text feels like, and what it is after",
      text: [
        "Small models on this computer read each text: in which language it is, what somebody feels in it, and what they are after. No text leaves the browser.",
        [
          "Feeling: negative, neutral or positive, each with a chance. Where none reaches 55%, the text counts as not sure.",
          "After what: a question, a complaint, an interest in buying, praise, thanks or spam; several at once or nothing. Spam stands alone, and makes nobody hot.",
          "Languages: English and Indonesian, Javanese and Sundanese less surely. Of any other language only emoji and emoticons are read.",
          "Your word: a correction wins and stays, whatever is read later, and Jalin learns from it for texts to come. That, too, stays in this browser.",
        ],
        "The chances were set on texts that the models had not learnt from, so that of those called 80% about eight in ten are right (temperature scaling, Guo and others 2017; Platt 1999). About people who write quite differently they are too sure of themselves.",
        "What they cannot know:",
        [
          "Irony and sarcasm without a sign: “great, broken again” may pass for praise.",
          "The picture, the post and what was said before. Each text is read alone; “same” under a complaint is nothing.",
          "Whom it is meant for: anger at the courier looks like anger at you.",
          "Words and slang they never saw, and jokes between friends.",
          "What people feel who write nothing.",
        ],
        "Of reviews about nine in ten are read right, of tweets only six in ten; what is not sure is called so. So look at many texts together, and open one before you act on it.",
      ],
      find: "sentiment mood emotion positive negative neutral unsure intent question complaint praise spam language sarcasm irony model accuracy correct wrong emoji ai",
    },
    panel: {
      title: "Popup, side panel and address bar",
      text: [
        "The popup opens from the toolbar and shows this tab first. The side panel stays open beside the page and follows it.",
        "Type “jl” and a name into the address bar to jump to a contact. On links and pages of a network, the menu of the right mouse button saves a person.",
      ],
      find: "sidebar side panel popup omnibox jl context menu toolbar",
    },
    hosts: {
      title: "Mastodon, forums and other sites anybody can host",
      text: [
        "Some software runs on many sites. Add the address of yours under its network; the browser asks you for that one site alone.",
        "When you open such a site, the popup recognises it and offers to turn it on.",
      ],
      find: "mastodon discourse instance server host forum fediverse address add site",
      go: "Go to networks",
    },
    changed: {
      title: "When a network looks different",
      text: [
        "Networks rebuild their pages. When Jalin sees that something should be there and cannot read it, the toolbar gets a dot. What was read before is kept.",
        "You can pass on a report: it says how the page is built, names of elements and attributes, no text, no people, no links. You see all of it first, and nothing sends it by itself.",
      ],
      find: "broken layout changed error report problem not reading dot",
      go: "Go to networks",
    },
    data: {
      title: "Where your data is",
      text: [
        "Everything is in this browser’s own storage, on this computer. There is no account and no server. Removing Jalin from the browser removes the data as well.",
        "A backup holds everything in one file, also by itself every day, week or month; the page Backup makes it, locks it and puts it back.",
      ],
      find: "privacy backup storage delete erase gdpr where cloud import spreadsheet",
      go: "Go to data",
    },
    exports: {
      title: "Taking contacts to other tools",
      text: [
        "On the page Export of Data choose what, of whom and as what: everyone, a segment, the list you came from; in the list of contacts also those you select. What the file will be is shown before you save it.",
        [
          "For a spreadsheet: Excel, or CSV with the columns you choose, in the order you put them.",
          "For Google Contacts, Outlook, HubSpot, Salesforce, Pipedrive, Odoo or Twenty: CSV with the header each of them asks for. First and last names are guessed; look through them.",
          "For an address book: vCard, with the profiles on all networks. 3.0 where 4.0 is not understood.",
          "For programs: JSON of contacts, NDJSON of interactions. Tasks also go to calendars.",
        ],
        "A cell that a spreadsheet could run as a formula begins with an apostrophe, so that it stays text. Turn on “Exact values” where a program reads the file.",
      ],
      find: "export csv excel xlsx vcard vcf json ndjson ics calendar google outlook hubspot salesforce pipedrive odoo twenty crm spreadsheet file download",
      go: "Go to exports",
    },
    importing: {
      title: "Bringing contacts in",
      text: [
        "Choose a file: CSV, Excel, vCard, or a JSON export of Jalin. Files of LinkedIn (Connections.csv), Google, Outlook, HubSpot, Salesforce, Pipedrive, Odoo and Twenty are recognised; of any other, say which column is what, and whether the first row is headings or a person.",
        [
          "Somebody is known again by a profile, an e-mail or a phone. Nobody is joined by a name alone, nor where several people answer to a row: then you are asked.",
          "Where the file says something else than what is there, you keep yours, take the file’s, or have both: the file’s then stands in a note.",
          "Rows that say nothing but the same name are several people.",
          "Where people changed between the look and the import, you are shown what would happen now, before anything is written.",
          "What cannot be read comes back as a file with the reasons. Correct it there and import that one.",
          "Who was erased and is not to be read again is left out.",
        ],
        "All of it can be undone at once, for as long as it is among your last 200 steps. What you did or read since then stays. The same file again changes nothing.",
      ],
      find: "import csv xlsx excel vcard vcf spreadsheet address book linkedin connections google outlook hubspot salesforce pipedrive odoo twenty contacts mapping columns conflict duplicate undo",
      go: "Go to import",
    },
    keeping: {
      title: "How long people are kept",
      text: [
        "Who does nothing for 24 months is deleted with all they did; the time can be changed, for all or for one network, or turned off. The first time Jalin shows whom that concerns and waits for your yes, and so it does after every change of the time.",
        [
          "It counts from the newest thing they did themselves, or from when Jalin first saw them where that is later. What you did to them does not count, nor that they were seen again.",
          "Each network is looked at by itself: an account may go while the same person’s account elsewhere stays.",
          "Who is saved stays. So does whoever has a detail, tag, rating, stage, note, task or opportunity of yours, also one by a rule, and any organisation that others belong to.",
          "Posts that nobody engaged with go as well, once they were not seen for so long; not yours, nor those of people you saved. So do rows that could not be understood, old figures on how reading went, and steps that could be undone.",
        ],
        "Deleted is for good. Saved people who are silent for so long are listed, to be looked at again: keep them, and you are asked after the same time again.",
      ],
      find: "retention purge delete old silent inactive months gdpr storage limitation clean up",
      go: "Go to privacy",
    },
    informing: {
      title: "Telling people that you keep their data",
      text: [
        "In the European Union (GDPR Art. 14) and in Indonesia (UU PDP) people may know who keeps data about them that they did not give themselves. For purely personal purposes these laws do not apply. This is no legal advice.",
        "The page on privacy lists whom you saved more than 30 days ago and did not tell. It has a text in English and Indonesian that says what the law asks for; your purpose decides the reason it gives, and you can change every word.",
        "Sending it is up to you: Jalin sends nothing. Note the day on the contact, or for many at once in the list of contacts; segments can ask for it.",
      ],
      find: "inform notice gdpr article 14 uu pdp transparency template letter told rights purpose",
      go: "Go to privacy",
    },
    erasing: {
      title: "When somebody asks what you keep, or to be erased",
      text: [
        "On a contact, the menu beside the name has both. “All that is kept of them” makes a file with every piece, where and when it was read or entered: a page to read or print, or JSON. Look through it before you give it away, for it may name others.",
        "“Erase for good” takes them away everywhere, and they are never read again. In the list of contacts you can do that to several at once.",
        [
          "What your own accounts wrote to them goes as well. What others wrote stays, also where it names them.",
          "It cannot be undone, and what could have been undone about them goes too.",
          "Jalin keeps scrambled codes of their accounts, by which it knows whom to leave out, also when an older backup is put back. The page on privacy lists when that was and how many accounts of which network; remove an entry and they are read again from then on.",
          "Files that you exported and backups of before are yours to delete.",
        ],
      ],
      find: "erase forget right to be forgotten gdpr article 15 17 access subject request delete for good never again suppress block personal data file",
      go: "Go to privacy",
    },
    less: {
      title: "Keeping less",
      text: [
        "What is not kept needs no looking after. In the settings you can leave out everybody who has nothing to do with your own accounts, cut texts or keep none, and leave out where profile pictures are. For each network you can turn off kinds of engagement.",
        "It is left out in the page already, and counts for what is read from then on. Without texts there are no feelings, questions and topics to tell of.",
      ],
      find: "minimise minimize data less only own posts text length avatars pictures types gdpr",
      go: "Go to settings",
    },
    keys: {
      title: "Keyboard shortcuts",
      text: [
        "Everything can be done without a mouse.",
        [
          "⌘K or Ctrl K: find anything, go anywhere.",
          "/: search on this page.",
          "j, k or the arrows: through a list. Enter opens.",
          "s: save a person.",
          "x: select; with Shift all between.",
          "e: done, under Today, in the inbox and in tasks. There s puts off.",
          "Ctrl Z or ⌘Z: undo while the message stands.",
          "?: this help.",
        ],
        "The keys that work outside of Jalin, such as the one that opens it, can be changed in the settings.",
      ],
      find: "shortcut hotkey keys keyboard palette command",
      go: "Go to settings",
    },
  };
  return {
    search: "Search the help",
    clear: "Clear the search",
    all: "All articles",
    found: (n: number) => `${speech.number(n)} ${speech.plural(n, "article", "articles")}`,
    none: {
      title: (query: string) => `Nothing about “${query}”`,
      text: "Try another word, or look through all articles.",
      button: "Show all",
    },
    first: "Begin here",
    others: "More",
    articles,
    next: "See also",
    welcome: "See the welcome again",
  };
}

export type HelpWords = ReturnType<typeof helpInEnglish>;
