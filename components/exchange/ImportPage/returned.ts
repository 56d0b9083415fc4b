/** What of a file comes back. */
import type { RowProblem } from "../../../lib/exchange/in/incoming";
import { returnedFile } from "../../../lib/exchange/in/returned";
import type { ImportWords } from "../../../lib/words/import/en";
import { saveFile } from "../../ui/saveFile";
import type { Draft } from "./useDraft";

type Checked = Pick<Draft & { is: "check" }, "file" | "look" | "plan">;

/** True where a row was not taken in, or not whole. */
export function hasTroubles({ look, plan }: Checked): boolean {
  return look.entries.some(({ problems }, at) => problems.length > 0 || plan.outcomes[at] === "who");
}

/** Hands these rows to the downloads, with the reasons. */
export async function saveReturned({ file, look, plan }: Checked, said: ImportWords): Promise<void> {
  const { file: made } = await returnedFile(file.source, look.entries, {
    header: said.reasonHeader,
    reasonOf: ({ problems }, at) => {
      if (plan.outcomes[at] === "who") return said.reasonWho;
      return problems.length === 0 ? undefined : problems.map((each) => reasonOf(each, said)).join("; ");
    },
  });
  saveFile(made, said.returnedName(file.name.replace(/\.[^.]+$/, "")));
}

/** Why something of a row could not be read. */
function reasonOf({ field, problem, value = "" }: RowProblem, said: ImportWords): string {
  if (field === "row") return said.whole[problem];
  return problem === "long" ? said.longValue(said.fieldOf[field], value) : said.wrongValue(said.fieldOf[field], value);
}
