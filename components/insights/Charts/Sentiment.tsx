import { useLanguage } from "../../ui/language";
import { Chart } from "../Chart/Chart";
import { MoodGlyph } from "../Feeling/MoodGlyph/MoodGlyph";
import { Plot } from "../Plot/Plot";
import { feelings } from "../sums";
import { useInsightsWords } from "../words";
import { type Given, useGiven } from "./given";

const height = 200;
/** Above the line and below it; what is neither stands in the tip and the table. */
const drawn = ["positive", "negative"] as const;

/** What people feel over time: the good above the line, the bad below it. */
export function Sentiment(given: Given) {
  const { onBehind } = given;
  const { speech } = useLanguage();
  const words = useInsightsWords();
  const { sums, buckets, compareShares, short, name, days, unit } = useGiven(given);
  const { title, says, moods, none } = words.sentiment;
  const behind = (from: string, feeling?: (typeof feelings)[number]) => ({
    of: { days: days(from), ...(feeling && { feeling }) },
    title: feeling ? words.part(moods[feeling], name(from)) : name(from),
  });
  const shareOf = (feeling: (typeof drawn)[number]) =>
    compareShares(
      ({ feelings: felt }) => felt[feeling],
      ({ texts }) => texts,
    );
  return (
    <Chart
      title={title}
      says={sums && (sums.texts === 0 ? "" : says(sums.texts, shareOf("positive"), shareOf("negative")))}
      kinds={feelings.map((each) => ({
        ...(each === "positive" || each === "negative" ? { look: each } : {}),
        sign: <MoodGlyph mood={each} size={14} />,
        label: moods[each],
        ...(sums && {
          count: sums.feelings[each],
          behind: { of: { feeling: each }, title: moods[each] },
        }),
      }))}
      numbers={
        sums && {
          of: unit,
          columns: feelings.map((each) => moods[each]),
          rows: buckets.map(({ from, feelings: felt }) => ({
            id: from,
            name: name(from),
            cells: feelings.map((each) => ({ value: felt[each], behind: behind(from, each) })),
          })),
        }
      }
      file="sentiment"
      height={height}
      none={sums?.texts === 0 ? none : undefined}
      onBehind={onBehind}
    >
      <Plot
        label={title}
        kind="columns"
        points={buckets.map(({ from, feelings: felt }) => ({
          id: from,
          short: short(from),
          name: name(from),
          values: felt,
          notes: (["neutral", "unsure"] as const).map((each) => ({
            label: moods[each],
            text: speech.number(felt[each]),
          })),
        }))}
        series={drawn.map((each) => ({ id: each, label: moods[each], look: each, below: each === "negative" }))}
        height={height}
        format={speech.number}
        onOpen={({ id }, series) =>
          onBehind(
            behind(
              id,
              drawn.find((each) => each === series?.id),
            ),
          )
        }
      />
    </Chart>
  );
}
