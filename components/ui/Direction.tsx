import { DirectionProvider } from "@base-ui/react/direction-provider";
import type { ReactNode } from "react";

/** Tells the parts of the library which way the page is read; they do not ask it themselves. */
export function Direction({ children }: { children: ReactNode }) {
  return (
    <DirectionProvider direction={document.documentElement.dir === "rtl" ? "rtl" : "ltr"}>{children}</DirectionProvider>
  );
}
