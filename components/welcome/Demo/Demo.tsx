import { useRef, useState } from "react";
import { Button } from "../../ui/Button/Button";
import screen from "../screen.module.css";
import { useWelcomeWords } from "../words";
import styles from "./Demo.module.css";
import { Kept } from "./Kept";
import { Thread } from "./Thread";
import { useReading } from "./useReading";

/** A thread to try Jalin on: what comes into sight is read, and its people become contacts beside it. */
export function Demo() {
  const { demo } = useWelcomeWords();
  const [again, setAgain] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const read = useReading(box, again);
  const [now] = useState(() => Date.now());
  const restart = () => {
    setAgain(again + 1);
    box.current?.scrollTo({ top: 0 });
  };
  return (
    <section className={styles.demo} aria-labelledby="demo">
      <div className={styles.head}>
        <div>
          <h2 id="demo">{demo.title}</h2>
          <p className={screen.text}>{demo.text}</p>
        </div>
        <Button look="plain" onClick={restart}>
          {demo.again}
        </Button>
      </div>
      <div className={styles.both}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by the keyboard as well */}
        <div ref={box} className={styles.thread} role="region" aria-label={demo.thread} tabIndex={0}>
          <Thread key={again} now={now} read={new Set(read.map(({ id }) => id))} />
        </div>
        <Kept read={read} now={now} />
      </div>
    </section>
  );
}
