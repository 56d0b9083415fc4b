import { send } from "../../../lib/messaging/send";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
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
  return (
    <>
      {notices.has("full") && !saysFull && (
        <div className={className}>
          <Banner>{words.here.full}</Banner>
        </div>
      )}
      {notices.has("work-full") && (
        <div className={className}>
          <Banner>
            {words.trouble.workFull}{" "}
            <Button onClick={() => void send({ kind: "work" }).catch(() => {})}>{words.trouble.again}</Button>
          </Banner>
        </div>
      )}
      {notices.has("settings-unreadable") && (
        <div className={className}>
          <Banner>{words.trouble.settings}</Banner>
        </div>
      )}
    </>
  );
}
