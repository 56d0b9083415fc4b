/** Tests wait for what should come; on a machine that does other things as well, everything takes its time. */

/** ms */
export const patience = 15_000;

if ("document" in globalThis) {
  const { configure } = await import("@testing-library/react");
  configure({ asyncUtilTimeout: patience });
}
