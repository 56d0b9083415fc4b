import { useState } from "react";
import type { Segment } from "../../../lib/model/segment";
import { SegmentForm } from "../SegmentForm/SegmentForm";
import { draftOf, keptDraft } from "../draft";

interface SegmentEditorProps {
  /** the one to change; a new one where it is absent */
  segment: Segment | undefined;
  halfLifeDays: number;
  onClose: (show?: string | null) => void;
}

/** Writes a segment, beginning with the draft that an earlier popup closed over. */
export function SegmentEditor({ segment, halfLifeDays, onClose }: SegmentEditorProps) {
  const [start] = useState(() => keptDraft() ?? draftOf(segment));
  return <SegmentForm {...{ start, halfLifeDays, onClose }} />;
}
