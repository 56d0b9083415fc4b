/** What of ours lives in this page, for scripts that come after one another. Our own world: the page cannot see it. */
import type { SaveButtons } from "./buttons/buttons";
import type { Capture } from "./capture";

export const running = globalThis as typeof globalThis & { jalin?: Capture; jalinButtons?: SaveButtons };
