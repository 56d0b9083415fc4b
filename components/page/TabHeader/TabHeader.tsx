import type { ReactNode } from "react";
import { coverageOf } from "../../../lib/model/coverage";
import { Mark } from "../../ui/Mark/Mark";
import { Menu } from "../../ui/Menu/Menu";
import type { MenuItem } from "../../ui/Menu/item";
import { useLanguage } from "../../ui/language";
import type { TabStatus } from "../status";
import styles from "./TabHeader.module.css";
import { stateWords } from "./stateWords";

/** One line on the tab: is it read, how much of it; and the menu. */
export function TabHeader(props: {
  status: TabStatus | undefined;
  menu: readonly MenuItem[];
  /** "34 of 120" at the end; left out where the sentence itself is below */
  showsCoverage: boolean;
  /** what stands before the menu */
  children?: ReactNode;
}) {
  const { status, menu, showsCoverage, children } = props;
  const { words } = useLanguage();
  const page = status?.is === "answered" ? status.page : undefined;
  const coverage = page && coverageOf(page);
  return (
    <header className={styles.header}>
      <span className={styles.mark} data-reading={page?.state === "reading"}>
        <Mark size={18} />
      </span>
      <h1 className={styles.state}>
        <span role="status">{stateWords(status, words)}</span>
      </h1>
      {showsCoverage && coverage && coverage.read > 0 && (
        <span className={styles.coverage}>{words.here.short(coverage.read, coverage.stated)}</span>
      )}
      {children}
      <Menu label={words.nav.menu} items={menu} />
    </header>
  );
}
