/** How long tests wait for what should come: on a machine that does other things as well, everything does. */
if ("document" in globalThis) {
  const { configure } = await import("@testing-library/react");
  configure({ asyncUtilTimeout: 15_000 });
}

export {};
