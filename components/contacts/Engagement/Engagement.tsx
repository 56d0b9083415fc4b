import { useId, useState } from "react";
import { countsByClass } from "../../../lib/model/breakdown";
import { type EngagementClass, engagementClasses } from "../../../lib/model/engagement";
import { heatNow } from "../../../lib/model/heat";
import type { Contact } from "../../../lib/model/records";
import { Heat } from "../../ui/Heat/Heat";
import { Icon, type IconName } from "../../ui/Icon/Icon";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { Fold } from "../Fold/Fold";
import { Numbers } from "../Numbers/Numbers";
import styles from "./Engagement.module.css";
import { heatByClass } from "./byClass";

const icons: Record<EngagementClass, IconName> = {
  conversation: "comment",
  amplification: "share",
  reaction: "reaction",
};

/** How often, of which class, and how warm; the heat explains itself when asked. */
export function Engagement({ contact, halfLifeDays }: { contact: Contact; halfLifeDays: number }) {
  const { words, speech } = useLanguage();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const why = useId();
  const sums = countsByClass(contact.counts);
  return (
    <section className={styles.engagement}>
      <ul className={styles.classes} aria-label={words.contact.counts}>
        {engagementClasses.map((each) => (
          <li key={each} className={styles.class} data-class={each}>
            <Icon name={icons[each]} />
            <span className={styles.count}>{speech.number(sums[each])}</span>
            <span className={styles.label}>{words.classes[each]}</span>
          </li>
        ))}
        <li className={styles.heat}>
          <Heat value={heatNow(contact.heat, now, halfLifeDays)} />
          <button type="button" aria-expanded={isOpen} aria-controls={why} onClick={() => setOpen(!isOpen)}>
            {words.contact.heat} <span className={styles.why}>{words.contact.heatWhy}</span>
          </button>
        </li>
      </ul>
      <div id={why} hidden={!isOpen}>
        {isOpen && <Why contact={contact} />}
      </div>
      <Fold title={words.person.numbers.title}>
        <Numbers contact={contact} />
      </Fold>
    </section>
  );
}

function Why({ contact }: { contact: Contact }) {
  const { words, speech } = useLanguage();
  const now = useNow();
  const heat = useLive(() => heatByClass(contact.id, now), [contact.id, now]);
  const most = Math.max(1, ...engagementClasses.map((each) => heat?.parts[each] ?? 0));
  return (
    <div className={styles.explained}>
      <p>{heat && words.contact.heatText(heat.rule.halfLifeDays)}</p>
      <dl className={styles.parts}>
        {engagementClasses.map((each) => (
          <div key={each} className={styles.part} data-class={each}>
            <dt>{words.classes[each]}</dt>
            <dd>
              <span className={styles.bar} style={{ width: `${(100 * (heat?.parts[each] ?? 0)) / most}%` }} />
            </dd>
            <dd>{heat && speech.decimal(heat.parts[each])}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.weights}>{heat && words.contact.weights(heat.rule.weights)}</p>
    </div>
  );
}
