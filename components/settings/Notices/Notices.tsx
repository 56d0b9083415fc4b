import { Banner } from "../../ui/Banner/Banner";
import { useLanguage } from "../../ui/language";
import { useNotices } from "../useNotices";
import styles from "./Notices.module.css";

interface NoticesProps {
  /** it is said below already that the disk is full */
  saysFull?: boolean;
  /** of each, where the room around it is another */
  className?: string | undefined;
}

/** What the user must be told wherever they are. */
export function Notices({ saysFull = false, className = styles.notice }: NoticesProps) {
  const { words } = useLanguage();
  const notices = useNotices();
  const said = [
    ...(notices.has("full") && !saysFull ? [words.here.full] : []),
    ...(notices.has("settings-unreadable") ? [words.trouble.settings] : []),
  ];
  return said.map((text) => (
    <div key={text} className={className}>
      <Banner>{text}</Banner>
    </div>
  ));
}
