import { engagementClasses } from "../../../lib/model/engagement";
import { networkLabel } from "../../../lib/sites/about";
import { useLanguage } from "../../ui/language";
import { Chart } from "../Chart/Chart";
import { Plot } from "../Plot/Plot";
import { feelings, totalOf } from "../sums";
import { useInsightsWords } from "../words";
import type { Given } from "./given";

/** px of a row, and of the axis */
const row = 34;
const axis = 36;
const fewest = 3;

/** Networks beside each other, the busiest first. */
export function Networks({ insights, onBehind }: Given) {
  const { words: all, speech } = useLanguage();
  const words = useInsightsWords();
  const { title, says, network: heading, none } = words.networks;
  const rows = [...(insights?.byNetwork ?? [])]
    .filter(({ byClass }) => totalOf(byClass) > 0)
    .sort((a, b) => totalOf(b.byClass) - totalOf(a.byClass));
  const height = Math.max(fewest, rows.length) * row + axis;
  const sum = rows.reduce((total, { byClass }) => total + totalOf(byClass), 0);
  const [first] = rows;
  const behind = (network: string, kind?: (typeof engagementClasses)[number]) => ({
    of: { network, ...(kind && { class: kind }) },
    title: kind ? words.part(words.classNames[kind], networkLabel(network)) : networkLabel(network),
  });
  return (
    <Chart
      title={title}
      says={insights && (first ? says(networkLabel(first.network), totalOf(first.byClass), sum) : "")}
      kinds={engagementClasses.map((each) => ({ look: each, label: all.classes[each] }))}
      numbers={
        insights && {
          of: heading,
          columns: [
            ...engagementClasses.map((each) => all.classes[each]),
            words.total,
            words.people.title,
            ...feelings.map((each) => words.sentiment.moods[each]),
          ],
          rows: rows.map(({ network, byClass, feelings: felt, people }) => ({
            id: network,
            name: networkLabel(network),
            cells: [
              ...engagementClasses.map((each) => ({ value: byClass[each], behind: behind(network, each) })),
              { value: totalOf(byClass), behind: behind(network) },
              { value: people, behind: behind(network) },
              ...feelings.map((each) => ({
                value: felt[each],
                behind: {
                  of: { network, feeling: each },
                  title: words.part(words.sentiment.moods[each], networkLabel(network)),
                },
              })),
            ],
          })),
        }
      }
      file="networks"
      height={height}
      none={insights && rows.length === 0 ? none : undefined}
      onBehind={onBehind}
    >
      <Plot
        label={title}
        kind="rows"
        points={rows.map(({ network, byClass, people }) => ({
          id: network,
          short: networkLabel(network),
          name: networkLabel(network),
          values: byClass,
          notes: [{ label: words.people.title, text: speech.number(people) }],
        }))}
        series={engagementClasses.map((each) => ({ id: each, label: all.classes[each], look: each }))}
        height={height}
        format={speech.number}
        total={words.total}
        onOpen={({ id }, series) =>
          onBehind(
            behind(
              id,
              engagementClasses.find((each) => each === series?.id),
            ),
          )
        }
      />
    </Chart>
  );
}
