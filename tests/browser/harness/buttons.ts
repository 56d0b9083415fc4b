/** The save button in a page, seen through the browser's own protocol: its shadow root is closed to everybody else. */
import type { CDPSession, Page } from "playwright-core";

export interface PageButton {
  label: string;
  isPressed: boolean;
  isShown: boolean;
  /** of its middle, in the window */
  at: { x: number; y: number } | undefined;
}

interface ProtocolNode {
  nodeId: number;
  nodeName: string;
  attributes?: string[];
  children?: ProtocolNode[];
  shadowRoots?: ProtocolNode[];
  shadowRootType?: string;
}

/** The buttons in a page, in the order in which they came; undefined where there is no layer. */
export async function buttonsIn(page: Page): Promise<PageButton[] | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
    const html = (root as ProtocolNode).children?.find(({ nodeName }) => nodeName === "HTML");
    const layers = html?.children?.filter(({ nodeName }) => nodeName === "DIV") ?? [];
    if (layers.length > 1) throw new Error("there is more than one layer");
    const [shadow] = layers[0]?.shadowRoots ?? [];
    if (!shadow) return undefined;
    if (shadow.shadowRootType !== "closed") throw new Error("the shadow root is open");
    return await Promise.all((shadow.children ?? []).map((node) => buttonAt(session, node)));
  } finally {
    await session.detach();
  }
}

async function buttonAt(session: CDPSession, { nodeId, attributes = [] }: ProtocolNode): Promise<PageButton> {
  const of = (name: string): string | undefined => {
    const at = attributes.findIndex((each, index) => index % 2 === 0 && each === name);
    return at < 0 ? undefined : attributes[at + 1];
  };
  const isShown = of("hidden") === undefined;
  const box = isShown ? await session.send("DOM.getBoxModel", { nodeId }).catch(() => undefined) : undefined;
  const [left = 0, top = 0, right = 0, , , bottom = 0] = box?.model.border ?? [];
  return {
    label: of("aria-label") ?? "",
    isPressed: of("aria-pressed") === "true",
    isShown,
    at: box && { x: (left + right) / 2, y: (top + bottom) / 2 },
  };
}
