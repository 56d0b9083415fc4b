import type { ContactFilter } from "../../lib/model/records";

/** A filter without the keys that do not filter. */
export function filterOf(filter: { [K in keyof ContactFilter]: ContactFilter[K] | undefined }): ContactFilter {
  const { network, class: kind, saved } = filter;
  return { ...(network && { network }), ...(kind && { class: kind }), ...(saved && { saved }) };
}
