import { correctFeeling } from "../../../../lib/db/facts";
import { type Fact, type Mood, feltOf, moods } from "../../../../lib/model/facts";
import { Menu } from "../../../ui/Menu/Menu";
import { useCommand } from "../../../ui/Toast/Toasts";
import { Tooltip } from "../../../ui/Tooltip/Tooltip";
import { MoodGlyph } from "../MoodGlyph/MoodGlyph";
import { useFeelingWords } from "../words";
import styles from "./FeelingSign.module.css";

/** Whether there is no feeling to show to who only reads along: none is known, or it was reckoned to be neutral. */
export function isQuietFact(fact: Fact | undefined): boolean {
  const felt = fact && feltOf(fact);
  return fact?.byHand === undefined && (felt === undefined || felt === "neutral");
}

interface FeelingSignProps {
  /** of the interaction */
  id: string;
  /** what was worked out of it; absent as long as nothing was */
  fact: Fact | undefined;
}

/**
 * What a text feels like, as Jalin reckoned or the user said, and the menu to say otherwise. What is neutral or not known
 * shows to whoever is at its line: an article or a list item.
 */
export function FeelingSign({ id, fact }: FeelingSignProps) {
  const words = useFeelingWords();
  const run = useCommand();
  const felt = fact && feltOf(fact);
  const byHand = fact?.byHand;
  const name = byHand !== undefined ? words.byYou(byHand) : felt === undefined ? words.unknown : words.moods[felt];
  const isQuiet = isQuietFact(fact);
  const say = (mood: Mood | undefined) => {
    if (mood === byHand) return;
    const done = mood === undefined ? words.doneAuto : words.done(mood);
    void run(() => correctFeeling(id, mood, { now: Date.now() }), done);
  };
  const why =
    byHand !== undefined
      ? words.byYouWhy
      : felt === undefined
        ? fact && fact.models !== 0
          ? words.notReckoned
          : words.notYet
        : words.reckoned(felt, fact?.chance ?? 0);
  return (
    <span className={styles.sign} data-felt={felt} data-quiet={isQuiet}>
      <Tooltip text={why}>
        <Menu
          bare
          label={words.button(name)}
          items={[
            ...moods.map((mood) => ({
              label: words.moods[mood],
              checked: byHand === mood,
              group: words.choose,
              onChoose: () => say(mood),
            })),
            { label: words.auto, checked: byHand === undefined, onChoose: () => say(undefined) },
          ]}
        >
          <MoodGlyph mood={felt ?? "unknown"} size={14} />
          {!isQuiet && <span>{name}</span>}
        </Menu>
      </Tooltip>
    </span>
  );
}
