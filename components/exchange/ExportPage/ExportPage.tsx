import { useState } from "react";
import type { Exported } from "../../../lib/exchange/exports";
import { goTo, useQuery } from "../../dashboard/location";
import type { PageProps } from "../../dashboard/page";
import { paths, withQuery } from "../../dashboard/routes";
import { Select } from "../../ui/Select/Select";
import { useLive } from "../../ui/useLive";
import { DataFrame } from "../DataFrame/DataFrame";
import { ExportForm } from "../ExportForm/ExportForm";
import { Part } from "../Part/Part";
import { useExportWords } from "../words";
import styles from "./ExportPage.module.css";

/** What of it is taken out, and of whom: the address names the segment. */
export function ExportPage({ halfLifeDays }: PageProps) {
  const said = useExportWords();
  const [what, setWhat] = useState<Exported>("contacts");
  const [now] = useState(() => Date.now());
  const segments = useLive(({ listSegments }) => listSegments(), []);
  const asked = new URLSearchParams(useQuery()).get("segment");
  const segment = segments?.find(({ id }) => id === asked);
  return (
    <DataFrame at="export">
      <Part title={said.title}>
        <ExportForm
          what={what}
          onChoose={setWhat}
          whom={segment ? { where: segment.where, asOf: { now, halfLifeDays } } : {}}
          halfLifeDays={halfLifeDays}
        >
          <div className={styles.whom}>
            <span>{said.segment}</span>
            <Select
              label={said.segment}
              value={segment?.id ?? ""}
              options={[
                { value: "", label: said.everybody },
                ...(segments ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(id) => goTo(withQuery(paths.export, { segment: id }), { replace: true })}
            />
          </div>
        </ExportForm>
      </Part>
    </DataFrame>
  );
}
