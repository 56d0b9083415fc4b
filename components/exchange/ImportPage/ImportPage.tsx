import { DataFrame } from "../DataFrame/DataFrame";
import { Part } from "../Part/Part";
import { useImportWords } from "../words";

export function ImportPage() {
  const said = useImportWords();
  return (
    <DataFrame at="import">
      <Part title={said.title} text={said.text} />
    </DataFrame>
  );
}
