import { PageHead } from "../../dashboard/PageHead/PageHead";
import type { PageProps } from "../../dashboard/page";
import { useDashboardWords } from "../../dashboard/words";

/** Everybody: searched, narrowed down, sorted; one of them beside the list. */
export function ContactsPage(_props: PageProps) {
  const words = useDashboardWords();
  return <PageHead title={words.pages.contacts} />;
}
