import type { ArticleId } from "../../../lib/words/help/articles";
import { Button } from "../../ui/Button/Button";
import { HelpButton } from "../HelpButton/HelpButton";
import { useSampleWords } from "../sampleWords";
import { useSample } from "../useSample";
import styles from "./EmptyHelp.module.css";

interface EmptyHelpProps {
  /** the article that tells what would be here */
  about: ArticleId;
  /** invented people would fill it */
  canLoad?: boolean;
}

/** Under an empty place: what tells more about it, and what fills it to look around. */
export function EmptyHelp({ about, canLoad = false }: EmptyHelpProps) {
  return (
    <p className={styles.more}>
      {canLoad && <LoadSample />}
      <HelpButton about={about} />
    </p>
  );
}

function LoadSample() {
  const words = useSampleWords();
  const { state, load } = useSample();
  return state?.is === "none" ? (
    <Button look="plain" onClick={load}>
      {words.load}
    </Button>
  ) : null;
}
