import type { ReactNode } from "react";
import { Icon } from "../Icon/Icon";
import styles from "./Link.module.css";

/** The first of some addresses that a person may open: http or https, nothing else. Addresses come from pages. */
export function openable(...addresses: (string | undefined)[]): string | undefined {
  return addresses.find((address) => address !== undefined && /^https?:\/\//i.test(address));
}

/**
 * A way out to a network, in a new tab that learns nothing of us. The only component that opens an address that was read
 * in a page or typed: what is not {@link openable} is shown as mere text. `bare`: it looks as `className` says.
 */
export function Link(props: {
  href: string | undefined;
  title?: string;
  label?: string;
  bare?: boolean;
  className?: string | undefined;
  /** the keyboard's way to the post looks for it */
  "data-post"?: boolean;
  children: ReactNode;
}) {
  const { href, title, label, bare = false, className, children } = props;
  const classes = [bare ? undefined : styles.link, className].join(" ");
  const to = openable(href);
  if (to === undefined) return <span className={classes}>{children}</span>;
  return (
    <a
      href={to}
      title={title}
      aria-label={label}
      target="_blank"
      rel="noopener noreferrer"
      className={classes}
      data-post={props["data-post"]}
    >
      {children}
      {!bare && <Icon name="open" size={12} />}
    </a>
  );
}
