import { DataFrame } from "../../exchange/DataFrame/DataFrame";
import { Part } from "../../exchange/Part/Part";
import { usePrivacyWords } from "../words";

export function PrivacyPage() {
  const said = usePrivacyWords();
  return (
    <DataFrame at="privacy">
      <Part title={said.title} text={said.text} />
    </DataFrame>
  );
}
