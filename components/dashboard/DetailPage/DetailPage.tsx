import type { ReactNode, Ref } from "react";
import { Link } from "wouter";
import { Icon } from "../../ui/Icon/Icon";
import styles from "./DetailPage.module.css";

interface DetailPageProps {
  ref: Ref<HTMLDivElement>;
  isBusy: boolean;
  /** the list that it is one of */
  back: { href: string; label: string; title?: string };
  /** what else stands in the bar */
  tools?: ReactNode;
  children: ReactNode;
}

/**
 * A page about one of many: a bar that stays in sight, with the way back to the list. Its height is `--bar`, for what stays
 * in sight under it; columns go by the width of the page.
 */
export function DetailPage({ ref, isBusy, back, tools, children }: DetailPageProps) {
  return (
    <div ref={ref} className={styles.page} aria-busy={isBusy}>
      <header className={styles.bar}>
        <Link href={back.href} className={styles.back} title={back.title}>
          <Icon name="back" />
          {back.label}
        </Link>
        {tools}
      </header>
      {children}
    </div>
  );
}
