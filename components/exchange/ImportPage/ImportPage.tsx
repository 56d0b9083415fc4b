import { useState } from "react";
import { customFields } from "../../../lib/db/customFields";
import { lastImport } from "../../../lib/db/imports";
import { useSettingsHere } from "../../settings/useSettings";
import { Progress } from "../../ui/Progress/Progress";
import { useLive } from "../../ui/useLive";
import { ChooseFile } from "../ChooseFile/ChooseFile";
import { DataFrame } from "../DataFrame/DataFrame";
import { ImportCheck } from "../ImportCheck/ImportCheck";
import { ImportColumns } from "../ImportColumns/ImportColumns";
import { ImportRun } from "../ImportRun/ImportRun";
import { fieldLabel } from "../ImportValues/fieldLabel";
import { Part } from "../Part/Part";
import { useImportWords } from "../words";
import { columnName } from "./columnName";
import { namedNetworks } from "./networks";
import { hasTroubles, saveReturned } from "./returned";
import { useDraft } from "./useDraft";

/** From a file to contacts: chosen, its columns named, looked at, written, told of. */
export function ImportPage() {
  const said = useImportWords();
  const settings = useSettingsHere();
  const job = useLive(async () => (await lastImport()) ?? null, []);
  const fields = useLive(() => customFields(), []) ?? [];
  const { draft, ...steps } = useDraft({
    settings,
    noteOf: (cell, value, look) => `${fieldLabel(cell, said, look.fields)}: ${value}`,
    nameOf: (header, at) => columnName(header, at, said),
  });
  // the import that is told of with all its row, after it was started here
  const [begun, setBegun] = useState<string>();
  const isBusy = job?.is === "running" || job?.is === "undoing";
  const isTold = draft.is === "check" && begun !== undefined && job?.id === begun;

  if (job && (isBusy || isTold)) {
    const returned = draft.is === "check" ? draft : undefined;
    return (
      <DataFrame at="import">
        <ImportRun
          job={job}
          onReturned={returned && hasTroubles(returned) ? () => void saveReturned(returned, said) : undefined}
          onAnother={() => {
            setBegun(undefined);
            steps.leave();
          }}
        />
      </DataFrame>
    );
  }
  return (
    <DataFrame at="import">
      {draft.is === "empty" && (
        <>
          <Part title={said.title} text={said.text}>
            <ChooseFile problem={draft.problem} onChoose={steps.choose} />
          </Part>
          {job && <ImportRun job={job} />}
        </>
      )}
      {(draft.is === "reading" || draft.is === "matching") && (
        <Part title={said.title}>
          <Progress
            label={said[draft.is]}
            done={draft.done}
            {...(draft.of > 0 && { of: draft.of })}
            onCancel={steps.cancel}
          />
        </Part>
      )}
      {draft.is === "columns" && draft.file.source.is === "table" && (
        <ImportColumns
          file={draft.file}
          source={draft.file.source}
          fields={fields}
          networks={namedNetworks}
          onChange={steps.change}
          onEncode={(encoding) => steps.encode(draft.file, encoding)}
          onCheck={() => steps.check(draft.file)}
          onBack={steps.leave}
        />
      )}
      {draft.is === "check" && (
        <ImportCheck
          draft={draft}
          onAnswer={steps.answer}
          onEncode={(encoding) => steps.encode(draft.file, encoding)}
          onStart={() => void steps.start().then(setBegun)}
          onCancel={steps.cancel}
          onBack={steps.back}
        />
      )}
    </DataFrame>
  );
}
