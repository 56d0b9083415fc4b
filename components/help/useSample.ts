import type { SampleState } from "../../lib/db/sample";
import { send } from "../../lib/messaging/send";
import { useLanguage } from "../ui/language";
import { useToast } from "../ui/Toast/Toasts";
import { useLive } from "../ui/useLive";
import { useSampleWords } from "./sampleWords";

/** How it is with the sample data, and what loads or removes it; the worker does either, also when this page is closed. */
export function useSample(): { state: SampleState | undefined; load: () => void; remove: () => void } {
  const words = useSampleWords();
  const { speech } = useLanguage();
  const tell = useToast();
  const state = useLive(({ sampleState }) => sampleState(), []);
  const ask = (wish: { load: "en" | "id" } | "remove") =>
    void send({ kind: "sample", wish }).catch(() => tell({ text: words.failed, isTrouble: true }));
  return {
    state,
    load: () => ask({ load: speech.locale.startsWith("id") ? "id" : "en" }),
    remove: () => ask("remove"),
  };
}
