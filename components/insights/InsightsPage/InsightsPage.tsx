import { PageHead } from "../../dashboard/PageHead/PageHead";
import type { PageProps } from "../../dashboard/page";
import { useDashboardWords } from "../../dashboard/words";

export function InsightsPage(_props: PageProps) {
  const words = useDashboardWords();
  return <PageHead title={words.pages.insights} />;
}
