import { useEffect, useState } from "react";
import { amounts } from "../../../lib/db/overview";
import { SampleData } from "../../help/SampleData/SampleData";
import { useSampleWords } from "../../help/sampleWords";
import { Fact } from "../../ui/Fact/Fact";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { DataFrame } from "../DataFrame/DataFrame";
import { Part } from "../Part/Part";
import { useDataWords } from "../words";
import styles from "./DataPage.module.css";

/** What is kept, and the sample data. */
export function DataPage() {
  const sample = useSampleWords();
  return (
    <DataFrame at="data">
      <Kept />
      <Part title={sample.title}>
        <SampleData />
      </Part>
    </DataFrame>
  );
}

/** How much there is of it. */
function Kept() {
  const { speech } = useLanguage();
  const said = useDataWords();
  const bytes = useRoom();
  const kept = useLive(() => amounts(), []);
  const count = (of: keyof NonNullable<typeof kept>): string => (kept ? speech.number(kept[of]) : "");
  const megabytes = bytes === undefined ? undefined : Math.max(1, Math.round(bytes / 1_000_000));
  return (
    <Part title={said.kept} text={said.keptText}>
      <dl className={styles.facts}>
        <Fact name={said.contacts}>{count("contacts")}</Fact>
        <Fact name={said.interactions}>{count("interactions")}</Fact>
        <Fact name={said.posts}>{count("posts")}</Fact>
        <Fact name={said.entered}>{count("entered")}</Fact>
        {megabytes !== undefined && <Fact name={said.room}>{said.roomOf(said.megabytes(megabytes))}</Fact>}
      </dl>
    </Part>
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
