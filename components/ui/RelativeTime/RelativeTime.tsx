import type { Moment } from "../../../lib/model/capture";
import { useLanguage } from "../language";
import { useNow } from "../useNow";

/** A moment in short; the whole of it, as far as it is known, on hover. */
export function RelativeTime({ moment }: { moment: Moment }) {
  const { words, speech } = useLanguage();
  const now = useNow();
  const { short, full } = speech.time(moment, now, words.about);
  return (
    <time
      dateTime={new Date(moment.at).toISOString()}
      onPointerEnter={(event) => {
        event.currentTarget.title = full();
      }}
    >
      {short}
    </time>
  );
}
