import type { BulkDeed } from "../../../lib/model/bulk";
import type { Words } from "../../../lib/words";

/** Says what was done to so many people. */
export function doneWords({ bulk, stage }: Words, deed: BulkDeed, count: number): string {
  switch (deed.is) {
    case "tag":
      return bulk.tagged(count, deed.tag);
    case "untag":
      return bulk.untagged(count, deed.tag);
    case "stage":
      return bulk.staged(count, deed.stage === undefined ? bulk.auto : stage.names[deed.stage]);
    case "informed":
      return bulk.informed(count);
    case "task":
      return bulk.tasked(count);
    case "remove":
      return bulk.removed(count);
  }
}

/** Says what is being done. */
export function doingWords({ bulk, stage }: Words, deed: BulkDeed): string {
  switch (deed.is) {
    case "tag":
      return bulk.tagging(deed.tag);
    case "untag":
      return bulk.untagging(deed.tag);
    case "stage":
      return bulk.staging(deed.stage === undefined ? bulk.auto : stage.names[deed.stage]);
    case "informed":
      return bulk.informing;
    case "task":
      return bulk.tasking(deed.task.title);
    case "remove":
      return bulk.removing;
  }
}
