import { useState } from "react";
import type { PageState } from "../../../lib/messaging/protocol";
import { sendToPage } from "../../../lib/messaging/send";
import { tabsAt } from "../../../lib/platform/activeTab";
import type { About } from "../../../lib/sites/site";
import { Report } from "../../page/Report/Report";
import { useNetworkWords } from "../../settings/networkWords";
import { Button } from "../../ui/Button/Button";
import styles from "./MakeReport.module.css";

type Look = { is: "idle" | "looking" | "none" } | { is: "found"; tabId: number; page: PageState };

/** Makes a report of a page of the network that is open in some tab. `granted`: match patterns of its hosts. */
export function MakeReport({ about, granted }: { about: About; granted: readonly string[] }) {
  const said = useNetworkWords();
  const [look, setLook] = useState<Look>({ is: "idle" });
  const find = async () => {
    setLook({ is: "looking" });
    for (const tabId of await tabsAt(granted)) {
      const page = await sendToPage(tabId, { kind: "ask-page" });
      if (page) return setLook({ is: "found", tabId, page });
    }
    setLook({ is: "none" });
  };
  if (look.is === "found") return <Report key={look.page.url} page={look.page} tabId={look.tabId} />;
  return (
    <section className={styles.make}>
      <h4>{said.report.title}</h4>
      <p className={styles.text}>{said.report.text}</p>
      <div>
        <Button disabled={look.is === "looking"} onClick={() => void find()}>
          {said.report.make(about.label)}
        </Button>
      </div>
      <p role="status" className={styles.text}>
        {look.is === "looking" && said.report.looking}
        {look.is === "none" && said.report.noPage(about.label)}
      </p>
    </section>
  );
}
