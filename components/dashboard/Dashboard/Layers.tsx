import { lazy, Suspense } from "react";
import { goTo, useQuery } from "../location";
import { contactPath, contactsPath, contactsQuery, paths } from "../routes";

/** What may stand over a page, one at a time. */
export type Layer =
  | { is: "palette"; query: string }
  | { is: "shortcuts" }
  | { is: "contact"; name?: string }
  | { is: "task" }
  | { is: "opportunity" };

const load = {
  palette: () => import("../Palette/Palette"),
  shortcuts: () => import("../Shortcuts/Shortcuts"),
  contact: () => import("../../contacts/AddPerson/AddPerson"),
  task: () => import("../../tasks/TaskDialog/TaskDialog"),
  opportunity: () => import("../../pipeline/OpportunityDialog/OpportunityDialog"),
};
const Palette = lazy(async () => ({ default: (await load.palette()).Palette }));
const Shortcuts = lazy(async () => ({ default: (await load.shortcuts()).Shortcuts }));
const AddPerson = lazy(async () => ({ default: (await load.contact()).AddPerson }));
const TaskDialog = lazy(async () => ({ default: (await load.task()).TaskDialog }));
const OpportunityDialog = lazy(async () => ({ default: (await load.opportunity()).OpportunityDialog }));

/** Loads what is asked for most, so that it opens at once. */
export function loadLayers(): void {
  void load.palette();
}

/** What stands over the page, if anything. */
export function Layers(props: { layer: Layer | undefined; path: string; onClose: () => void }) {
  const { layer, path, onClose } = props;
  const query = contactsQuery(useQuery());
  const added = (id: string) =>
    goTo(path === paths.contacts ? contactsPath({ ...query, beside: id }) : contactPath(id));
  return (
    <Suspense>
      {layer?.is === "palette" && <Palette start={layer.query} onClose={onClose} />}
      {layer?.is === "shortcuts" && <Shortcuts onClose={onClose} />}
      {layer?.is === "contact" && <AddPerson name={layer.name ?? ""} onClose={onClose} onAdded={added} />}
      {layer?.is === "task" && <TaskDialog line={undefined} onClose={onClose} />}
      {layer?.is === "opportunity" && <OpportunityDialog onClose={onClose} />}
    </Suspense>
  );
}
