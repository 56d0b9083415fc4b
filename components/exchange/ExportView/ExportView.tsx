import { useEffect, useRef, useState } from "react";
import type { Exported } from "../../../lib/exchange/exports";
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
  const { words } = useLanguage();
  const [isAll, setAll] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  const chosen = useChosen(filter, segment, halfLifeDays);
  useKeys({ Escape: onBack });
  useEffect(() => back.current?.focus(), []);
  return (
    <Screen title={words.export.title} back={back} onBack={onBack}>
      {chosen && (
        <ExportForm isWhole what={what} onChoose={onChoose} whom={isAll ? {} : chosen.whom} halfLifeDays={halfLifeDays}>
          {chosen.name !== "" && (
            <Choice
              legend={words.export.who}
              value={isAll ? "all" : "filtered"}
              options={[
                { value: "filtered", label: words.export.filtered(chosen.name) },
                { value: "all", label: words.export.all },
              ]}
              onChange={(value) => setAll(value === "all")}
            />
          )}
        </ExportForm>
      )}
    </Screen>
  );
}

/** Whom the list shows, with a name for them: "" for everybody. Undefined until the segment is known. */
function useChosen(
  filter: ContactFilter,
  segment: string | undefined,
  halfLifeDays: number,
): { name: string; whom: Whom } | undefined {
  const { words } = useLanguage();
  const [now] = useState(() => Date.now());
  const segments = useLive(segment === undefined ? undefined : ({ listSegments }) => listSegments(), [segment]);
  if (segment !== undefined) {
    const row = segments?.find(({ id }) => id === segment);
    if (!segments) return undefined;
    if (row) return { name: words.quoted(row.name), whom: { where: row.where, asOf: { now, halfLifeDays } } };
  }
  const network = abouts.find((about) => about.id === filter.network)?.label;
  return { name: words.contactList.filterWords(filter, network), whom: filterOf(filter) };
}
