import { IconButton } from "../../ui/IconButton/IconButton";
import { type Quick, quicks } from "../quick";
import { usePanelWords } from "../usePanelWords";

const icons = { tag: "tag", note: "edit", task: "task" } as const;
const names = { tag: "tagFor", note: "noteFor", task: "taskFor" } as const;

/** Tag, note, task: what a key does as well, for the pointer. */
export function RowActions({ name, onQuick }: { name: string; onQuick: (quick: Quick) => void }) {
  const words = usePanelWords().quick;
  return (
    <>
      {quicks.map(([quick, keys]) => (
        <IconButton
          key={quick}
          icon={icons[quick]}
          label={words[names[quick]](name)}
          keys={keys}
          onClick={() => onQuick(quick)}
        />
      ))}
    </>
  );
}
