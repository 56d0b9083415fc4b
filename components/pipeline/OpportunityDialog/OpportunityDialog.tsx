import { useState } from "react";
import { addOpportunity } from "../../../lib/db/opportunities";
import { defined } from "../../../lib/model/defined";
import { wrongField } from "../../../lib/model/entry";
import { type Person, PersonField } from "../../sales/PersonField/PersonField";
import { Dialog } from "../../ui/Dialog/Dialog";
import { useToast } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { OpportunityForm } from "../OpportunityForm/OpportunityForm";
import { usePipelineWords } from "../words";

/** A new opportunity in a window of its own, with whom it is. */
export function OpportunityDialog({ onClose }: { onClose: () => void }) {
  const { words } = useLanguage();
  const said = usePipelineWords();
  const tell = useToast();
  const [person, setPerson] = useState<Person>();
  const [isMissing, setMissing] = useState(false);
  return (
    <Dialog open title={said.add} onClose={onClose}>
      <OpportunityForm
        isPlain
        button={words.opportunity.add}
        onStore={async (fields) => {
          setMissing(!person);
          if (!person) throw wrongField("identityId", "missing");
          const entry = { ...defined(fields), title: fields.title, identityId: person.id };
          const { title } = await addOpportunity(entry, { now: Date.now() });
          tell({ text: said.added(title) });
        }}
        onClose={onClose}
      >
        <PersonField
          label={said.person}
          placeholder={said.personHint}
          value={person}
          onChange={setPerson}
          problem={isMissing && !person ? words.entry.missing(said.person) : undefined}
        />
      </OpportunityForm>
    </Dialog>
  );
}
