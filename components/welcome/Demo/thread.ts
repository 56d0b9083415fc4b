/** The invented thread of the welcome: who did what under a post, and how long ago. */
import type { InteractionType } from "../../../lib/model/engagement";
import type { WelcomeWords } from "../../../lib/words/welcome/en";

const hour = 3_600_000;
const day = 24 * hour;

export const demoPeople = {
  maya: { name: "Maya Larasati", handle: "mayalaras.example" },
  tomo: { name: "Tomo Kuswara", handle: "tomokopi.example" },
  ines: { name: "Inês Carvalhosa", handle: "ines.example" },
  ryo: { name: "高橋 涼", handle: "ryo.example" },
  sister: { name: "Kedai Dua Saudara", handle: "duasaudara.example" },
  leaf: { name: "Daun Pagi", handle: "daun.example" },
} satisfies Record<string, { name: string; handle: string }>;
export type DemoPerson = keyof typeof demoPeople;

/** Something of the thread that is read on its own. */
export interface DemoItem {
  id: string;
  who: DemoPerson;
  type: InteractionType;
  /** ms before now */
  ago: number;
  /** what it says, by its name in the catalogue */
  says?: keyof WelcomeWords["demo"]["lines"];
}

/** The comments, and what answers the first of them; then who shared and liked the post. */
export const thread = {
  comments: [
    { id: "1", who: "maya", type: "comment", ago: 3 * hour, says: "maya" },
    { id: "2", who: "tomo", type: "comment", ago: 5 * hour, says: "tomo" },
    { id: "3", who: "ines", type: "comment", ago: 26 * hour, says: "ines" },
    { id: "4", who: "sister", type: "comment", ago: 2 * day, says: "sister" },
  ],
  replies: [
    { id: "5", who: "maya", type: "reply", ago: hour, says: "mayaAgain" },
    { id: "6", who: "ryo", type: "reply", ago: 2 * hour, says: "ryo" },
  ],
  acts: [
    { id: "7", who: "ines", type: "share", ago: 5 * day },
    { id: "8", who: "maya", type: "reaction", ago: 9 * day },
    { id: "9", who: "leaf", type: "reaction", ago: 9 * day },
    { id: "10", who: "sister", type: "share", ago: 6 * day },
  ],
} satisfies Record<string, DemoItem[]>;

/** What the post states of itself, as posts do: whether it is shown or not. */
export const statedComments = thread.comments.length + thread.replies.length;
