import { useMemo, useState } from "react";
import type { Exported } from "../../../lib/exchange/export/request";
import { isNarrowed, whomOf } from "../../contacts/ContactsPage/whomOf";
import { goTo, useQuery } from "../../dashboard/location";
import type { PageProps } from "../../dashboard/page";
import { contactsQuery, exportPath } from "../../dashboard/routes";
import { Select } from "../../ui/Select/Select";
import { useLive } from "../../ui/useLive";
import { DataFrame } from "../DataFrame/DataFrame";
import { ExportForm } from "../ExportForm/ExportForm";
import { Labelled } from "../FormatChoice/FormatChoice";
import { useExportWords } from "../words";
import styles from "./ExportPage.module.css";

/** The list that somebody came from, where it is more than a segment. */
const list = "list";

/** What of it is taken out, of whom and as what: the address says whom, as that of the list of contacts does. */
export function ExportPage({ halfLifeDays }: PageProps) {
  const said = useExportWords();
  const [what, setWhat] = useState<Exported>("contacts");
  const [now] = useState(() => Date.now());
  const search = useQuery();
  const query = useMemo(() => contactsQuery(search), [search]);
  const [came] = useState(query);
  const segments = useLive(({ listSegments }) => listSegments(), []);
  const isKnown = query.segment === undefined || segments !== undefined;
  const whom = useMemo(() => {
    const segment = segments?.find(({ id }) => id === query.segment);
    return isKnown ? whomOf(query, segment, { now, halfLifeDays }) : undefined;
  }, [isKnown, segments, query, now, halfLifeDays]);
  const isList = isMore(query);
  return (
    <DataFrame at="export">
      <div className={styles.page}>
        {whom && (
          <ExportForm what={what} onChoose={setWhat} whom={whom} halfLifeDays={halfLifeDays}>
            <Labelled label={said.who}>
              <Select
                label={said.who}
                value={isList ? list : (query.segment ?? "")}
                options={[
                  { value: "", label: said.everybody },
                  ...(isMore(came) ? [{ value: list, label: said.list }] : []),
                  ...(segments ?? []).map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(id) =>
                  goTo(exportPath(id === list ? came : id === "" ? {} : { segment: id }), { replace: true })
                }
              />
            </Labelled>
          </ExportForm>
        )}
      </div>
    </DataFrame>
  );
}

/** True where a query asks for more than a segment. */
function isMore({ segment: _segment, ...rest }: ReturnType<typeof contactsQuery>): boolean {
  return isNarrowed(rest);
}
