import type { Segment } from "../../../lib/model/segment";
import { SegmentEditor } from "../../segments/SegmentEditor/SegmentEditor";
import { Dialog } from "../../ui/Dialog/Dialog";
import { useLanguage } from "../../ui/language";

interface SegmentDialogProps {
  /** the one to change; a new one where it is absent */
  segment: Segment | undefined;
  halfLifeDays: number;
  /** see SegmentForm */
  onClose: (show?: string | null) => void;
}

/** A segment being written, over the table. */
export function SegmentDialog({ segment, halfLifeDays, onClose }: SegmentDialogProps) {
  const { words } = useLanguage();
  return (
    <Dialog
      open
      title={segment ? words.segments.edit : words.segments.fresh.replace("…", "")}
      onClose={() => onClose()}
    >
      <SegmentEditor {...{ segment, halfLifeDays, onClose }} />
    </Dialog>
  );
}
