import { useEffect, useMemo, useRef, useState } from "react";
import type { Exported } from "../../../lib/exchange/export/request";
import type { Whom } from "../../../lib/model/filter";
import type { ContactFilter } from "../../../lib/model/records";
import { abouts } from "../../../lib/sites/about";
import { filterOf } from "../../contacts/filter";
import { Choice } from "../../ui/Choice/Choice";
import { Screen } from "../../ui/Screen/Screen";
import { useLanguage } from "../../ui/language";
import { useKeys } from "../../ui/useKeys";
import { useLive } from "../../ui/useLive";
import { ExportForm } from "../ExportForm/ExportForm";
import { useExportWords } from "../words";

interface ExportViewProps {
  what: Exported;
  /** whom the list shows that the person came from */
  filter: ContactFilter;
  /** the segment that it shows, by its id */
  segment?: string | undefined;
  halfLifeDays: number;
  onChoose: (what: Exported) => void;
  onBack: () => void;
}

/** The export over a small face: of whom its list shows, or of everyone. */
export function ExportView({ what, filter, segment, halfLifeDays, onChoose, onBack }: ExportViewProps) {
  const said = useExportWords();
  const [isAll, setAll] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  const chosen = useChosen(filter, segment, halfLifeDays);
  useKeys({ Escape: onBack });
  useEffect(() => back.current?.focus(), []);
  return (
    <Screen title={said.title} back={back} onBack={onBack}>
      {chosen && (
        <ExportForm
          isWhole
          what={what}
          onChoose={onChoose}
          whom={isAll ? everybody : chosen.whom}
          halfLifeDays={halfLifeDays}
        >
          {chosen.name !== "" && (
            <Choice
              legend={said.who}
              value={isAll ? "all" : "filtered"}
              options={[
                { value: "filtered", label: said.filtered(chosen.name) },
                { value: "all", label: said.everybody },
              ]}
              onChange={(value) => setAll(value === "all")}
            />
          )}
        </ExportForm>
      )}
    </Screen>
  );
}

const everybody: Whom = {};

/** Whom the list shows, with a name for them: "" for everybody. Undefined until the segment is known. */
function useChosen(
  filter: ContactFilter,
  segment: string | undefined,
  halfLifeDays: number,
): { name: string; whom: Whom } | undefined {
  const { words } = useLanguage();
  const [now] = useState(() => Date.now());
  const segments = useLive(segment === undefined ? undefined : ({ listSegments }) => listSegments(), [segment]);
  const row = segments?.find(({ id }) => id === segment);
  const isKnown = segment === undefined || segments !== undefined;
  const whom = useMemo<Whom>(
    () => (row ? { where: row.where, asOf: { now, halfLifeDays } } : filterOf(filter)),
    [row, now, halfLifeDays, filter],
  );
  if (!isKnown) return undefined;
  if (row) return { name: words.quoted(row.name), whom };
  const network = abouts.find((about) => about.id === filter.network)?.label;
  return { name: words.contactList.filterWords(filter, network), whom };
}
