import { sampleInEnglish } from "../../lib/words/sample/en";
import { sampleInIndonesian } from "../../lib/words/sample/id";
import { partWords } from "../ui/partWords";

/** What is said around the sample data; apart from the help, since every face may say it. */
export const useSampleWords = partWords({ en: sampleInEnglish, id: sampleInIndonesian });
