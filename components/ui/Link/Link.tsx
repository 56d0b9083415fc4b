import type { ReactNode } from "react";
import { Icon } from "../Icon/Icon";
import styles from "./Link.module.css";

/**
 * A way out to a network, in a new tab that learns nothing of us. Addresses come from pages: anything but http(s) is
 * shown as mere text.
 */
export function Link(props: {
  href: string | undefined;
  title?: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const { href, title, className, children } = props;
  const classes = [styles.link, className].join(" ");
  if (href === undefined || !/^https?:\/\//i.test(href)) return <span className={classes}>{children}</span>;
  return (
    <a href={href} title={title} target="_blank" rel="noopener noreferrer" className={classes}>
      {children}
      <Icon name="open" size={12} />
    </a>
  );
}
