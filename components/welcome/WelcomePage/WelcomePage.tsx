import { lazy, type RefObject, Suspense, useEffect, useRef } from "react";
import type { Settings } from "../../../lib/model/settings";
import { updateSettings } from "../../../lib/platform/settings";
import { LanguageSelect } from "../../settings/LanguageSelect/LanguageSelect";
import { Boundary } from "../../ui/Boundary/Boundary";
import { Button } from "../../ui/Button/Button";
import { Mark } from "../../ui/Mark/Mark";
import { afterPaint } from "../../ui/afterPaint";
import { useLanguage } from "../../ui/language";
import { useKeys } from "../../ui/useKeys";
import { What } from "../What/What";
import { type Step, steps, useStep } from "../steps";
import { useWelcomeWords } from "../words";
import styles from "./WelcomePage.module.css";

const where = () => import("../Where/Where");
const who = () => import("../Who/Who");
const begin = () => import("../Begin/Begin");
const Where = lazy(async () => ({ default: (await where()).Where }));
const Who = lazy(async () => ({ default: (await who()).Who }));
const Begin = lazy(async () => ({ default: (await begin()).Begin }));

/** The first page: what Jalin does, tried out; where to read; who the user is. Then where to begin. */
export function WelcomePage({ settings }: { settings: Settings }) {
  const { words } = useLanguage();
  const said = useWelcomeWords();
  const [step, go] = useStep();
  const main = useRef<HTMLElement>(null);
  const at = steps.indexOf(step);
  const [before, after] = [steps[at - 1], steps[at + 1]];

  useEffect(() => {
    document.title = `${words.name}: ${said[step].title}`;
  }, [words, said, step]);
  useEffect(
    () =>
      afterPaint(() => {
        for (const load of [where, who, begin]) void load();
      }),
    [],
  );
  useArrival(main, step);
  useEffect(() => {
    if (step === "end" && !settings.welcomed) void updateSettings((now) => ({ ...now, welcomed: true }));
  }, [step, settings.welcomed]);
  const turned = (forward: boolean): (() => void | false) => {
    const isTurned = document.documentElement.dir === "rtl";
    const to = forward === isTurned ? before : after;
    return () => (to ? go(to) : false);
  };
  useKeys({ ArrowRight: () => turned(true)(), ArrowLeft: () => turned(false)() });

  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <span className={styles.brand}>
          <Mark size={24} />
          {words.name}
        </span>
        <LanguageSelect settings={settings} />
      </header>
      <main ref={main} className={styles.main}>
        <Boundary key={step}>
          <Suspense fallback={<div className={styles.wait} />}>
            {step === "what" && <What />}
            {step === "networks" && <Where settings={settings} />}
            {step === "you" && <Who settings={settings} />}
            {step === "end" && <Begin settings={settings} onNetworks={() => go("networks")} />}
          </Suspense>
        </Boundary>
      </main>
      <footer className={styles.foot}>
        <div className={styles.start}>{before && <Button onClick={() => go(before)}>{said.back}</Button>}</div>
        <Steps step={step} onGo={go} />
        <div className={styles.end}>
          {step !== "end" && (
            <Button look="plain" onClick={() => go("end")}>
              {said.skip}
            </Button>
          )}
          {after && (
            <Button look="main" onClick={() => go(after)}>
              {after === "end" ? said.finish : said.next}
            </Button>
          )}
        </div>
      </footer>
    </div>
  );
}

/** The three steps, and which of them this is. */
function Steps({ step, onGo }: { step: Step; onGo: (step: Step) => void }) {
  const said = useWelcomeWords();
  const numbered = steps.slice(0, -1);
  return (
    <nav className={styles.steps} aria-label={said.steps}>
      <ol>
        {numbered.map((each, at) => (
          <li key={each}>
            <button
              type="button"
              aria-current={each === step ? "step" : undefined}
              aria-label={`${said.step(at + 1, numbered.length)}: ${said[each].name}`}
              onClick={() => onGo(each)}
            >
              <span className={styles.dot} />
              <span className={styles.name}>{said[each].name}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Brings the heading of a step that somebody went to under the focus, once it is there; not that of the first. */
function useArrival(main: RefObject<HTMLElement | null>, step: Step): void {
  const from = useRef(step);
  useEffect(() => {
    const element = main.current;
    if (!element || from.current === step) return;
    from.current = step;
    const arrive = (): boolean => {
      const heading = element.querySelector<HTMLElement>("h1");
      heading?.focus({ preventScroll: true });
      if (heading) window.scrollTo({ top: 0 });
      return heading !== null;
    };
    if (arrive()) return;
    const watcher = new MutationObserver(() => arrive() && watcher.disconnect());
    watcher.observe(element, { childList: true, subtree: true });
    return () => watcher.disconnect();
  }, [main, step]);
}
