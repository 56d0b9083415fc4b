import { networksInEnglish } from "../../lib/words/networks/en";
import { networksInIndonesian } from "../../lib/words/networks/id";
import { partWords } from "../ui/partWords";

/** What is said of networks and of how each is read. */
export const useNetworkWords = partWords({ en: networksInEnglish, id: networksInIndonesian });
