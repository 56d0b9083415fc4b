import type { Condition } from "../../../lib/model/segment";
import { useLanguage } from "../../ui/language";
import { Chart } from "../Chart/Chart";
import { Plot } from "../Plot/Plot";
import { useInsightsWords } from "../words";
import { type Given, useGiven } from "./given";

const height = 200;
const kinds = [
  { id: "fresh", who: "new" },
  { id: "back", who: "back" },
  { id: "others", who: undefined },
] as const;

/** People over time: who is new, who came back, who was known; and who drifts away. */
export function People({ where, ...given }: Given & { where: Condition | undefined }) {
  const { insights, onBehind } = given;
  const { speech } = useLanguage();
  const words = useInsightsWords();
  const { sums, buckets, compare, short, name, days, unit } = useGiven(given);
  const own = words.people;
  const rows = buckets.map(({ from, people, newcomers, returning }) => ({
    from,
    people,
    values: { fresh: newcomers, back: returning, others: Math.max(0, people - newcomers - returning) },
  }));
  const behind = (from: string, kind?: (typeof kinds)[number]) => ({
    // who was known has no list of their own: it is everybody's
    of: { days: days(from), ...(kind?.who && { who: kind.who }) },
    title: kind?.who ? words.part(own[kind.id], name(from)) : name(from),
  });
  const atRisk: Condition = { is: "atRisk" };
  return (
    <Chart
      title={own.title}
      says={
        insights &&
        sums &&
        own.says(
          insights.peopleCount,
          compare(({ newcomers }) => newcomers),
          sums.returning,
        )
      }
      kinds={[
        {
          look: "fresh",
          label: own.fresh,
          ...(sums && { count: sums.newcomers, behind: { of: { who: "new" }, title: own.fresh } }),
        },
        {
          look: "back",
          label: own.back,
          ...(sums && { count: sums.returning, behind: { of: { who: "back" }, title: own.back } }),
        },
        { look: "others", label: own.others },
        {
          label: own.risk,
          ...(insights && {
            count: insights.atRiskNow,
            behind: { of: { where: where ? { is: "all", of: [where, atRisk] } : atRisk }, title: own.risk },
          }),
        },
      ]}
      numbers={
        sums && {
          of: unit,
          columns: [own.fresh, own.back, own.others, own.all],
          rows: rows.map(({ from, people, values }) => ({
            id: from,
            name: name(from),
            cells: [
              { value: values.fresh, behind: behind(from, kinds[0]) },
              { value: values.back, behind: behind(from, kinds[1]) },
              { value: values.others },
              { value: people, behind: behind(from) },
            ],
          })),
        }
      }
      file="people"
      height={height}
      none={insights?.peopleCount === 0 ? own.none : undefined}
      onBehind={onBehind}
    >
      <Plot
        label={own.title}
        kind="columns"
        points={rows.map(({ from, values }) => ({ id: from, short: short(from), name: name(from), values }))}
        series={kinds.map(({ id }) => ({ id, label: own[id], look: id }))}
        height={height}
        format={speech.number}
        total={own.all}
        onOpen={({ id }, series) =>
          onBehind(
            behind(
              id,
              kinds.find((each) => each.id === series?.id),
            ),
          )
        }
      />
    </Chart>
  );
}
