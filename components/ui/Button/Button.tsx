import type { ComponentProps } from "react";
import styles from "./Button.module.css";

interface ButtonProps extends ComponentProps<"button"> {
  /** `main` is the one next step of a screen; `plain` has no frame */
  look?: "main" | "quiet" | "plain";
}

export function Button({ look = "quiet", className, ...rest }: ButtonProps) {
  return <button type="button" className={[styles.button, styles[look], className].join(" ")} {...rest} />;
}
