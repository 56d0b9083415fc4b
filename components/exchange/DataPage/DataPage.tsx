import { type ReactNode, useEffect, useState } from "react";
import { countContacts } from "../../../lib/db/lists";
import { overview } from "../../../lib/db/overview";
import type { Exported } from "../../../lib/exchange/exports";
import { PageHead } from "../../dashboard/PageHead/PageHead";
import { goTo, useQuery } from "../../dashboard/location";
import type { PageProps } from "../../dashboard/page";
import { paths, withQuery } from "../../dashboard/routes";
import { useDashboardWords } from "../../dashboard/words";
import { SampleData } from "../../help/SampleData/SampleData";
import { useSampleWords } from "../../help/sampleWords";
import { Badge } from "../../ui/Badge/Badge";
import { Button } from "../../ui/Button/Button";
import { Select } from "../../ui/Select/Select";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { ExportForm } from "../ExportForm/ExportForm";
import { useDataWords } from "../words";
import styles from "./DataPage.module.css";

/** What is kept, what of it can be taken out, and what cannot be done with it yet. The address names the segment to export. */
export function DataPage({ halfLifeDays }: PageProps) {
  const said = useDataWords();
  const sample = useSampleWords();
  const { pages } = useDashboardWords();
  return (
    <>
      <PageHead title={pages.data} />
      <div className={styles.page}>
        <Kept />
        <Export halfLifeDays={halfLifeDays} />
        <Later title={said.import} text={said.importText} />
        <Later title={said.backup} text={said.backupText} />
        <Later title={said.privacy} text={said.privacyText}>
          <Button onClick={() => goTo(paths.contacts)}>{said.toContacts}</Button>
        </Later>
        <section className={styles.part}>
          <h2>{sample.title}</h2>
          <SampleData />
        </section>
      </div>
    </>
  );
}

/** How much there is of it. */
function Kept() {
  const { speech } = useLanguage();
  const said = useDataWords();
  const bytes = useRoom();
  const rows = useLive(async () => {
    // own accounts stand among the contacts and are none
    const [{ tables }, people] = await Promise.all([overview(), countContacts({})]);
    return new Map([...tables.map(({ name, rows: count }) => [name, count] as const), ["contacts", people]]);
  }, []);
  const count = (...names: string[]): string =>
    rows ? speech.number(names.reduce((sum, name) => sum + (rows.get(name) ?? 0), 0)) : "";
  const megabytes = bytes === undefined ? undefined : Math.max(1, Math.round(bytes / 1_000_000));
  return (
    <section className={styles.part}>
      <h2>{said.kept}</h2>
      <p className={styles.text}>{said.keptText}</p>
      <dl className={styles.facts}>
        <Fact name={said.contacts}>{count("contacts")}</Fact>
        <Fact name={said.interactions}>{count("interactions")}</Fact>
        <Fact name={said.posts}>{count("posts")}</Fact>
        <Fact name={said.entered}>{count("notes", "tasks", "opportunities")}</Fact>
        {megabytes !== undefined && <Fact name={said.room}>{said.roomOf(said.megabytes(megabytes))}</Fact>}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Bytes that the browser says it takes; undefined where it does not. */
function useRoom(): number | undefined {
  const [bytes, setBytes] = useState<number>();
  useEffect(() => {
    let isGone = false;
    void navigator.storage.estimate().then(({ usage }) => !isGone && setBytes(usage));
    return () => {
      isGone = true;
    };
  }, []);
  return bytes;
}

function Export({ halfLifeDays }: { halfLifeDays: number }) {
  const said = useDataWords();
  const [what, setWhat] = useState<Exported>("contacts");
  const [now] = useState(() => Date.now());
  const segments = useLive(({ listSegments }) => listSegments(), []);
  const asked = new URLSearchParams(useQuery()).get("segment");
  const segment = segments?.find(({ id }) => id === asked);
  return (
    <section className={styles.part}>
      <h2>{said.export}</h2>
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
            onChange={(id) => goTo(withQuery(paths.data, { segment: id }), { replace: true })}
          />
        </div>
      </ExportForm>
    </section>
  );
}

/** What is missing, said where somebody looks for it. */
function Later({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const said = useDataWords();
  return (
    <section className={styles.part}>
      <h2>
        {title} <Badge>{said.later}</Badge>
      </h2>
      <p className={styles.text}>{text}</p>
      {children !== undefined && <div>{children}</div>}
    </section>
  );
}
