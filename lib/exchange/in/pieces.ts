/** Long work on many rows, so that the page stays awake meanwhile. */
import type { Watch } from "../../model/watch";

/** Rows of which the work is over before anybody waits. */
const perPiece = 500;

/** Takes all, a piece at a time. Throws the signal's reason where that ends it. */
export async function inPieces<T>(
  all: readonly T[],
  take: (piece: readonly T[]) => void,
  { signal, onProgress }: Watch,
): Promise<void> {
  for (let at = 0; at < all.length; at += perPiece) {
    signal?.throwIfAborted();
    take(all.slice(at, at + perPiece));
    onProgress?.(Math.min(at + perPiece, all.length), all.length);
    if (at + perPiece < all.length) await breath();
  }
  signal?.throwIfAborted();
}

/** Until the page did what else it has to do. Timers would wait a second each where it is in the background. */
function breath(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}
