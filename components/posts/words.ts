import { postsInEnglish } from "../../lib/words/posts/en";
import { postsInIndonesian } from "../../lib/words/posts/id";
import { partWords } from "../ui/partWords";

/** What the pages of posts say. */
export const usePostsWords = partWords({ en: postsInEnglish, id: postsInIndonesian });
