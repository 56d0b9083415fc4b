import { openDashboard } from "../../../lib/platform/activeTab";
import type { ArticleId } from "../../../lib/words/help/articles";
import { Button } from "../../ui/Button/Button";
import { useLanguage } from "../../ui/language";
import { articlePath } from "../articlePaths";

/** Opens the article that tells what would be here. Small: the popup loads it before it paints. */
export function HelpButton({ about }: { about: ArticleId }) {
  const { words } = useLanguage();
  return (
    <Button look="plain" onClick={() => void openDashboard(articlePath(about))}>
      {words.nav.help}
    </Button>
  );
}
