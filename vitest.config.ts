import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

/** A busy machine may stop a test once. Those that held at the second try alone are named at the end of .ci/run. */
const retry = 1;

export default defineConfig({
  test: {
    // one for each of two cores; left to itself, the runner keeps one of them free
    maxWorkers: 2,
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: "unit",
          include: ["lib/**/*.test.{ts,tsx}", "components/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
          exclude: ["tests/browser/**"],
          setupFiles: ["tests/patience.ts"],
          // whole pages are parsed many times over, on machines that do other things as well
          testTimeout: 30_000,
          // browsers have the machine to themselves
          sequence: { groupOrder: 1 },
          retry,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/browser/harness/setup.ts",
          testTimeout: 120_000,
          retry,
          // a busy machine takes its time
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
