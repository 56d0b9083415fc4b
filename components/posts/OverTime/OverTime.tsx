import type { PostEngagement } from "../../../lib/db/posts";
import { countsByClass, totalOf } from "../../../lib/model/breakdown";
import { engagementClasses } from "../../../lib/model/engagement";
import type { BarUnit } from "../../../lib/model/postEngagement";
import type { Speech } from "../../../lib/words";
import { Fold } from "../../contacts/Fold/Fold";
import { ClassBars } from "../../timeline/ClassBars/ClassBars";
import { useLanguage } from "../../ui/language";
import { usePostsWords } from "../words";
import styles from "./OverTime.module.css";

/** When people engaged with a post, as bars and as a table; and how many of them stand in neither. */
export function OverTime({ engagement, total }: { engagement: PostEngagement; total: number }) {
  const { words, speech } = useLanguage();
  const own = usePostsWords().page;
  const { overTime, read } = engagement;
  const { unit, bars, untimed } = overTime;
  const named = bars.map(({ from, counts }) => ({ at: from, counts, name: nameOf(from, unit, speech, own.weekOf) }));
  return (
    <section className={styles.times}>
      <h2>{own.overTime}</h2>
      {bars.length === 0 ? (
        <p className={styles.quiet}>{own.noTimes}</p>
      ) : (
        <>
          <ClassBars caption={own.units[unit]} bars={named} say={own.bar} height={72} />
          <Fold title={own.table}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{own.time}</th>
                  {engagementClasses.map((each) => (
                    <th key={each} scope="col">
                      {words.classes[each]}
                    </th>
                  ))}
                  <th scope="col">{own.total}</th>
                </tr>
              </thead>
              <tbody>
                {named
                  .filter(({ counts }) => totalOf(counts) > 0)
                  .map(({ at, name, counts }) => {
                    const sums = countsByClass(counts);
                    return (
                      <tr key={at}>
                        <th scope="row">{name}</th>
                        {engagementClasses.map((each) => (
                          <td key={each}>{speech.number(sums[each])}</td>
                        ))}
                        <td>{speech.number(totalOf(counts))}</td>
                      </tr>
                    );
                  })}
              </tbody>
            </table>
          </Fold>
        </>
      )}
      {bars.length > 0 && untimed > 0 && <p className={styles.quiet}>{own.untimed(untimed)}</p>}
      {read < total && <p className={styles.quiet}>{own.latest(read)}</p>}
    </section>
  );
}

function nameOf(from: number, unit: BarUnit, speech: Speech, weekOf: (day: string) => string): string {
  switch (unit) {
    case "hour":
      return speech.hour(from);
    case "day":
      return speech.date(from);
    case "week":
      return weekOf(speech.date(from));
    case "month":
      return speech.month(from);
    case "year":
      return speech.year(from);
  }
}
