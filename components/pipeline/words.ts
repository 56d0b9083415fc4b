import { pipelineInEnglish } from "../../lib/words/pipeline/en";
import { pipelineInIndonesian } from "../../lib/words/pipeline/id";
import { partWords } from "../ui/partWords";

/** What the page of the pipeline says. */
export const usePipelineWords = partWords({ en: pipelineInEnglish, id: pipelineInIndonesian });
