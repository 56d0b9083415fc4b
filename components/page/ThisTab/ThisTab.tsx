import type { ReactNode } from "react";
import { reloadTab } from "../../../lib/platform/activeTab";
import { abouts } from "../../../lib/sites/about";
import { HelpButton } from "../../help/HelpButton/HelpButton";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Icon } from "../../ui/Icon/Icon";
import { useLanguage } from "../../ui/language";
import { Off } from "../Off/Off";
import { People } from "../People/People";
import type { TabStatus } from "../status";

/** Networks named one by one before the rest is "another". */
const mostNamed = 4;

function someOf(names: readonly string[], others: string): string[] {
  return names.length > mostNamed ? [...names.slice(0, mostNamed), others] : [...names];
}

interface ThisTabProps {
  status: TabStatus | undefined;
  /** beside the pages for long: pages that it may not look at come to the front as well */
  isBeside?: boolean;
  /** the state may have changed: look again */
  onChange: () => void;
  halfLifeDays: number;
  /** see RowsOptions */
  returnTo?: string | undefined;
  onOpen: (id: string) => void;
}

/** The tab in front: why it is not read, or who is on it. */
export function ThisTab({ status, isBeside = false, onChange, halfLifeDays, returnTo, onOpen }: ThisTabProps) {
  const { words, speech } = useLanguage();
  const { here } = words;
  const reload = (tabId: number, label: string): ReactNode => (
    <Button look="main" autoFocus onClick={() => void reloadTab(tabId).then(onChange)}>
      {label}
    </Button>
  );
  switch (status?.is) {
    case undefined:
    case "loading":
      return null;
    case "private":
      return <EmptyState picture={<Icon name="lock" size={28} />} {...here.private} />;
    case "unsupported":
    case "unseen":
      if (isBeside && status.is === "unseen")
        return <EmptyState picture={<Icon name="people" size={28} />} {...here.unseen} />;
      return (
        <EmptyState
          picture={<Icon name="people" size={28} />}
          title={here.unsupported.title}
          text={here.unsupported.text(
            speech.either(
              someOf(
                abouts.map(({ label }) => label),
                here.unsupported.others,
              ),
            ),
          )}
        >
          <HelpButton about="reading" />
        </EmptyState>
      );
    case "found":
    case "off":
      return <Off status={status} onChange={onChange} />;
    case "absent":
      return (
        <EmptyState picture={<Icon name="reload" size={28} />} title={here.absent.title} text={here.absent.text}>
          {reload(status.tabId, here.absent.button)}
        </EmptyState>
      );
    case "answered":
      break;
  }
  const { page, about, tabId } = status;
  if (page.state === "stopped")
    return (
      <EmptyState picture={<Icon name="reload" size={28} />} title={here.stopped.title} text={here.stopped.text}>
        {reload(tabId, here.stopped.button)}
      </EmptyState>
    );
  if (page.state === "nothing-here" && page.people.length === 0 && page.kind !== "profile")
    return (
      <EmptyState
        picture={<Icon name="people" size={28} />}
        title={here.nothing.title}
        text={here.nothing.text(about.label)}
      >
        <HelpButton about="reading" />
      </EmptyState>
    );
  return (
    <People key={isBeside ? page.url : ""} {...{ page, about, tabId, isBeside, halfLifeDays, returnTo, onOpen }} />
  );
}
