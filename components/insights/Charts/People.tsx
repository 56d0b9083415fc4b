import { atRiskOf, type InsightsQuery } from "../../../lib/model/insights";
import { useLanguage } from "../../ui/language";
import { Chart } from "../Chart/Chart";
import { Plot } from "../Plot/Plot";
import { useInsightsWords } from "../words";
import { type Given, useGiven } from "./given";

const height = 200;
const kinds = [
  { id: "fresh", who: "new" },
  { id: "back", who: "back" },
  { id: "others", who: "known" },
] as const;

/** Who is asked about, and on which network. */
export type Whom = Pick<InsightsQuery, "where" | "network">;

/** People over time: who is new, who came back, who was known; and who drifts away. */
export function People({ whom, ...given }: Given & { whom: Whom }) {
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
    of: { days: days(from), ...(kind && { who: kind.who }) },
    title: kind ? words.part(own[kind.id], name(from)) : name(from),
  });
  return (
    <Chart
      title={own.title}
      says={
        insights &&
        sums &&
        own.says(
          insights.peopleCount,
          compare(({ newcomers }) => newcomers),
          insights.returningCount,
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
          ...(insights && { count: insights.returningCount, behind: { of: { who: "back" }, title: own.back } }),
        },
        { look: "others", label: own.others },
        {
          label: own.risk,
          ...(insights && {
            count: insights.atRiskNow,
            behind: { of: { where: atRiskOf(whom) }, title: own.risk },
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
              { value: values.others, behind: behind(from, kinds[2]) },
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
