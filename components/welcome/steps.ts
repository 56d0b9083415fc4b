/** The steps of the welcome, and where somebody is: behind the # of the address, and kept for the next time. */
import { useSyncExternalStore } from "react";
import { keep, kept } from "../ui/kept";

export const steps = ["what", "networks", "you", "end"] as const;
export type Step = (typeof steps)[number];

function isStep(value: unknown): value is Step {
  return steps.some((step) => step === value);
}

function subscribe(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
}

function current(): Step {
  const said = location.hash.slice(1);
  return isStep(said) ? said : (kept("welcome", isStep) ?? "what");
}

/** The step to show, and the way to another; the browser's own Back leads to the one before. */
export function useStep(): [step: Step, go: (step: Step) => void] {
  const step = useSyncExternalStore(subscribe, current);
  return [step, goTo];
}

function goTo(step: Step): void {
  keep("welcome", step === "end" ? undefined : step);
  location.hash = step;
}
