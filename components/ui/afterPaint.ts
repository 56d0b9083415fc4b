/** A page that is not in sight paints nothing: then it is after this many ms. */
const unseen = 100;

/**
 * Calls `work` once the next frame is painted: what a person does not wait for must not stand before what they do. React's
 * effects do, for they run as soon as the document is changed. Returns a function that calls it off.
 */
export function afterPaint(work: () => void): () => void {
  let timer = setTimeout(work, unseen);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
