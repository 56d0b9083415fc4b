import type { ReactNode } from "react";
import { usePainted } from "../usePainted";

interface LaterProps {
  /** in their place until then */
  before?: ReactNode;
  children: ReactNode;
}

/** Draws its children once all around them is painted: their questions stand behind those of what a page is opened for. */
export function Later({ before, children }: LaterProps) {
  return usePainted() ? children : before;
}
