import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Button } from "../../ui/Button/Button";
import { Icon } from "../../ui/Icon/Icon";
import { goTo } from "../location";
import { contactsPath } from "../routes";
import { useDashboardWords } from "../words";

/** An address that names no page. */
export function Lost({ address }: { address: string }) {
  const words = useDashboardWords();
  return (
    <EmptyState
      level={1}
      picture={<Icon name="search" size={28} />}
      title={words.lost.title}
      text={words.lost.text(address)}
    >
      <Button look="main" onClick={() => goTo(contactsPath())}>
        {words.lost.button}
      </Button>
    </EmptyState>
  );
}
