import { useState } from "react";
import { addOpportunity } from "../../../lib/db/opportunities";
import { defined } from "../../../lib/model/defined";
import { OpportunityForm } from "../../pipeline/OpportunityForm/OpportunityForm";
import { type Person, PersonField } from "../../sales/PersonField/PersonField";
import { Dialog } from "../../ui/Dialog/Dialog";
import { useToast } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { usePaletteWords } from "../paletteWords";

/** Adds an opportunity from wherever somebody is. */
export function NewOpportunity({ onClose }: { onClose: () => void }) {
  const { words } = useLanguage();
  const own = usePaletteWords().opportunity;
  const tell = useToast();
  const [person, setPerson] = useState<Person>();
  return (
    <Dialog open title={own.title} onClose={onClose}>
      <OpportunityForm
        isPlain
        button={words.opportunity.add}
        onStore={async (fields) => {
          await addOpportunity(
            { ...defined(fields), title: fields.title, identityId: person?.id ?? "" },
            { now: Date.now() },
          );
          tell({ text: own.added(fields.title.trim()) });
        }}
        onClose={onClose}
      >
        <PersonField label={own.about} placeholder={own.whom} value={person} onChange={setPerson} />
      </OpportunityForm>
    </Dialog>
  );
}
