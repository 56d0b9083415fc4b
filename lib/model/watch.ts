/** Of what takes longer than a moment: somebody looks on, and may end it. */
export interface Watch {
  signal?: AbortSignal;
  onProgress?: (done: number, of: number) => void;
}
