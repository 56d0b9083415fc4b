import { useEffect, useState } from "react";
import { afterPaint } from "./afterPaint";

/** Whether what was drawn first is painted: for what nobody waits for. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  return isPainted;
}
