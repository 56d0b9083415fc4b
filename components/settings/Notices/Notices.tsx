import { Banner } from "../../ui/Banner/Banner";
import { useLanguage } from "../../ui/language";
import { useNotices } from "../useNotices";
import styles from "./Notices.module.css";

/** What the user must be told wherever they are. `saysFull`: it is said below already that the disk is full. */
export function Notices({ saysFull }: { saysFull: boolean }) {
  const { words } = useLanguage();
  const notices = useNotices();
  const said = [
    ...(notices.has("full") && !saysFull ? [words.here.full] : []),
    ...(notices.has("settings-unreadable") ? [words.trouble.settings] : []),
  ];
  return said.map((text) => (
    <div key={text} className={styles.notice}>
      <Banner>{text}</Banner>
    </div>
  ));
}
