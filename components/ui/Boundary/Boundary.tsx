import { Component, type ReactNode } from "react";
import { EmptyState } from "../EmptyState/EmptyState";
import { Icon } from "../Icon/Icon";
import { useLanguage } from "../language";

/** Catches what a screen dies of, and says what was kept. */
export class Boundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    return "error" in this.state ? <Trouble error={this.state.error} /> : this.props.children;
  }
}

function Trouble({ error }: { error: unknown }) {
  const { words } = useLanguage();
  const isNewer = error instanceof Error && /NewerDatabaseError|VersionError/.test(error.name);
  return (
    <EmptyState
      picture={<Icon name="warn" size={28} />}
      title={words.trouble.title}
      text={isNewer ? words.trouble.newer : words.trouble.text}
    />
  );
}
