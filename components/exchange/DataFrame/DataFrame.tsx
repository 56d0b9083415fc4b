import type { ReactNode } from "react";
import { Link } from "wouter";
import { PageHead } from "../../dashboard/PageHead/PageHead";
import { paths } from "../../dashboard/routes";
import { useDashboardWords } from "../../dashboard/words";
import styles from "./DataFrame.module.css";

/** The pages of what is kept, in their order. */
const parts = ["data", "export", "import", "backup", "privacy"] as const satisfies (keyof typeof paths)[];

/** What these pages share: one head, the way from one to the other, and a column of parts. */
export function DataFrame({ at, children }: { at: (typeof parts)[number]; children: ReactNode }) {
  const words = useDashboardWords();
  return (
    <>
      <PageHead title={words.pages[at]} />
      <nav aria-label={words.pages.data} className={styles.parts}>
        {parts.map((id) => (
          <Link key={id} href={paths[id]} className={styles.to} aria-current={id === at ? "page" : undefined}>
            {id === "data" ? words.kept : words.pages[id]}
          </Link>
        ))}
      </nav>
      <div className={styles.page}>{children}</div>
    </>
  );
}
