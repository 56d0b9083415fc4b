import { useEffect } from "react";
import { useDashboardWords } from "./words";

/** Names the tab after what the page is about, once that is known: a contact, a post. */
export function usePageTitle(title: string | undefined): void {
  const words = useDashboardWords();
  useEffect(() => {
    if (title !== undefined) document.title = words.title(title);
  }, [title, words]);
}
