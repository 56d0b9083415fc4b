import { useState } from "react";
import { useLocation } from "wouter";
import { board, type Card, deleteOpportunities } from "../../../lib/db/opportunities";
import { PageHead } from "../../dashboard/PageHead/PageHead";
import { useQuery } from "../../dashboard/location";
import { contactPath, type PipelineQuery, pipelinePath, pipelineQuery } from "../../dashboard/routes";
import { useDashboardWords } from "../../dashboard/words";
import { EmptyHelp } from "../../help/EmptyHelp/EmptyHelp";
import { Button } from "../../ui/Button/Button";
import { Dialog } from "../../ui/Dialog/Dialog";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Icon } from "../../ui/Icon/Icon";
import { Kbd } from "../../ui/Kbd/Kbd";
import type { MenuItem } from "../../ui/Menu/item";
import { Select } from "../../ui/Select/Select";
import { Tabs } from "../../ui/Tabs/Tabs";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useKeys } from "../../ui/useKeys";
import { useLive } from "../../ui/useLive";
import { Board } from "../Board/Board";
import { LostForm } from "../LostForm/LostForm";
import { OpportunityDialog } from "../OpportunityDialog/OpportunityDialog";
import { OpportunityDrawer } from "../OpportunityDrawer/OpportunityDrawer";
import { OpportunityTable } from "../OpportunityTable/OpportunityTable";
import { StageEditor } from "../StageEditor/StageEditor";
import { stageName } from "../stageName";
import { useMoves } from "../useMoves";
import { usePipelineWords } from "../words";
import styles from "./PipelinePage.module.css";

/** Opportunities of a stage that are read at first, and more at a time. */
const page = 50;

/** What people may buy and how far it has come: a board, or a table. `n` a new one, `z` undoes; see Board for the rest. */
export function PipelinePage() {
  const { words } = useLanguage();
  const said = usePipelineWords();
  const { pages } = useDashboardWords();
  const [, goTo] = useLocation();
  const run = useCommand();
  const query = pipelineQuery(useQuery());
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({});
  const [window, setWindow] = useState<"add" | "stages">();
  const { columns, move, losing, lose, keep, back } = useMoves(useLive(() => board({ limit: page, limits }), [limits]));
  useKeys({ n: () => setWindow("add"), z: () => (back() ? undefined : false) });

  const show = (next: PipelineQuery) => goTo(pipelinePath(next), { replace: true });
  const open = (card: string) => show({ ...query, card });
  const { card: opened, ...without } = query;
  const is = query.closed ?? "open";
  const stages = columns?.map(({ stage }) => stage) ?? [];
  const isEmpty = columns !== undefined && stages.every(({ count }) => count === 0);

  const menuOf = ({ opportunity, contact }: Card): MenuItem[] => {
    const { id, title, stageId } = opportunity;
    return [
      { label: said.open, keys: "Enter", onChoose: () => open(id) },
      ...(contact
        ? [{ label: words.today.openPerson(contact.name), onChoose: () => goTo(contactPath(contact.id)) }]
        : []),
      ...stages
        .filter((stage) => stage.id !== stageId)
        .map((stage) => ({
          label: stageName(stage, words),
          group: said.moveTo,
          onChoose: () => move({ id, stageId: stage.id, place: "first" }),
        })),
      {
        label: words.form.remove,
        danger: true,
        onChoose: () =>
          void run(() => deleteOpportunities([id], { now: Date.now() }), words.opportunity.deleted(title)),
      },
    ];
  };

  return (
    <>
      <PageHead title={pages.pipeline}>
        {query.table && (
          <Select
            label={said.which}
            value={is}
            options={(["open", "won", "lost"] as const).map((each) => ({ value: each, label: said.states[each] }))}
            onChange={(next) => show({ table: true, ...(next !== "open" && { closed: next }) })}
          />
        )}
        <Button onClick={() => setWindow("stages")}>{said.editStages}</Button>
        <Button look="main" onClick={() => setWindow("add")}>
          <Icon name="add" />
          {said.add}
          <Kbd keys="n" />
        </Button>
      </PageHead>
      <Tabs
        label={said.views}
        selected={query.table ? "table" : "board"}
        onSelect={(view) => show(view === "table" ? { table: true } : {})}
        tabs={[
          { id: "board", label: said.board },
          { id: "table", label: said.table },
        ]}
      >
        {isEmpty && (
          <EmptyState picture={<Icon name="board" size={28} />} title={said.emptyTitle} text={said.emptyText}>
            <Button onClick={() => setWindow("add")}>{said.add}</Button>
            <EmptyHelp about="pipeline" canLoad />
          </EmptyState>
        )}
        {columns && !isEmpty && !query.table && (
          <Board
            columns={columns}
            onMove={move}
            onOpen={open}
            onMore={(stageId) => setLimits({ ...limits, [stageId]: (limits[stageId] ?? page) + page })}
            menuOf={menuOf}
          />
        )}
        {columns && !isEmpty && query.table && (
          <div className={styles.table}>
            {stages.some((stage) => stage.is === is && stage.count > 0) ? (
              <OpportunityTable
                key={is}
                is={is}
                stages={stages}
                order={query.sort ?? "closing"}
                isTurned={query.turned === true}
                onSort={(sort, isTurned) => {
                  const { sort: _sort, turned: _turned, ...rest } = query;
                  show({ ...rest, ...(sort !== "closing" && { sort }), ...(isTurned && { turned: true }) });
                }}
                openId={opened}
                onOpen={open}
              />
            ) : (
              <EmptyState picture={<Icon name="board" size={28} />} {...said.emptyTable[is]} />
            )}
          </div>
        )}
      </Tabs>

      {opened !== undefined && !losing && (
        <OpportunityDrawer
          key={opened}
          id={opened}
          onMove={(card, stageId) => move({ id: opened, stageId, place: "first" }, card)}
          onClose={() => show(without)}
        />
      )}
      {window === "add" && <OpportunityDialog onClose={() => setWindow(undefined)} />}
      <Dialog open={window === "stages"} title={said.editStages} onClose={() => setWindow(undefined)}>
        <StageEditor stages={stages} />
      </Dialog>
      {losing && (
        <Dialog open title={losing.title} onClose={keep}>
          <LostForm isPlain onLost={lose} onClose={keep} />
        </Dialog>
      )}
    </>
  );
}
