import { useEffect, useState } from "react";
import { afterPaint } from "./afterPaint";

/** Whether what was drawn first, or of what has another name since, is painted: for what nobody waits for. */
export function usePainted(name = ""): boolean {
  const [painted, setPainted] = useState<string>();
  useEffect(() => afterPaint(() => setPainted(name)), [name]);
  return painted === name;
}
