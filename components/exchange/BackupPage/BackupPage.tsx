import { DataFrame } from "../DataFrame/DataFrame";
import { Part } from "../Part/Part";
import { useBackupWords } from "../words";

export function BackupPage() {
  const said = useBackupWords();
  return (
    <DataFrame at="backup">
      <Part title={said.title} text={said.text} />
    </DataFrame>
  );
}
