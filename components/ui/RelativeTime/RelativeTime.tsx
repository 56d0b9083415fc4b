import { dayAt } from "../../../lib/model/calendar";
import type { Moment } from "../../../lib/model/capture";
import { useLanguage } from "../language";
import { useNow } from "../useNow";

const isFine: ReadonlySet<Moment["precision"]> = new Set(["ms", "s", "minute", "hour"]);

interface RelativeTimeProps {
  moment: Moment;
  /** under the heading of its day: what that says already is not said again */
  underDay?: boolean;
}

/** A moment in short; the whole of it, as far as it is known, on hover. */
export function RelativeTime({ moment, underDay = false }: RelativeTimeProps) {
  const { words, speech } = useLanguage();
  const now = useNow();
  const { short, full } = speech.time(moment, now, words.about);
  const isSaid = underDay && !moment.about && dayAt(moment.at) !== dayAt(now);
  if (isSaid && moment.precision === "day") return null;
  return (
    <time
      dateTime={new Date(moment.at).toISOString()}
      onPointerEnter={(event) => {
        event.currentTarget.title = full();
      }}
    >
      {isSaid && isFine.has(moment.precision) ? speech.clock(moment.at) : short}
    </time>
  );
}
