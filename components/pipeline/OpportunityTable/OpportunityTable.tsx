import type { Card, OpportunityOrder } from "../../../lib/db/opportunities";
import { dayAt } from "../../../lib/model/calendar";
import type { PipelineStage } from "../../../lib/model/pipeline";
import { moneyWords } from "../../../lib/words/money";
import { dayWords } from "../../tasks/dueWords";
import { Avatar } from "../../ui/Avatar/Avatar";
import type { Column, Sort } from "../../ui/DataTable/columns";
import { DataTable } from "../../ui/DataTable/DataTable";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useLanguage } from "../../ui/language";
import { useNow } from "../../ui/useNow";
import { stageName } from "../stageName";
import { useCards } from "../useCards";
import { usePipelineWords } from "../words";
import styles from "./OpportunityTable.module.css";

/** The direction in which each order is read from the index. */
const natural = { closing: "up", amount: "down", changed: "down" } as const satisfies Record<
  OpportunityOrder,
  Sort["direction"]
>;

interface OpportunityTableProps {
  is: PipelineStage["is"];
  stages: readonly PipelineStage[];
  order: OpportunityOrder;
  /** the other way round than what is asked for first */
  isTurned: boolean;
  onSort: (order: OpportunityOrder, isTurned: boolean) => void;
  openId: string | undefined;
  onOpen: (id: string) => void;
}

/** All that is open, won or lost, as a table. */
export function OpportunityTable({ is, stages, order, isTurned, onSort, openId, onOpen }: OpportunityTableProps) {
  const said = usePipelineWords();
  const { cardAt, need } = useCards(is, order, isTurned);
  const columns = useColumns(is, stages);
  const count = stages.reduce((sum, stage) => (stage.is === is ? sum + stage.count : sum), 0);
  const first = natural[order];
  return (
    <DataTable<Card>
      label={said.states[is]}
      columns={columns}
      count={count}
      rowAt={cardAt}
      rowId={({ opportunity }) => opportunity.id}
      sort={{ column: order, direction: isTurned ? (first === "up" ? "down" : "up") : first }}
      onSort={({ column, direction }) => {
        if (column in natural) onSort(column as OpportunityOrder, direction !== natural[column as OpportunityOrder]);
      }}
      onNeed={need}
      onOpen={onOpen}
      openId={openId}
    />
  );
}

function useColumns(is: PipelineStage["is"], stages: readonly PipelineStage[]): Column<Card>[] {
  const { words, speech } = useLanguage();
  const said = usePipelineWords();
  const now = useNow();
  const names = new Map(stages.map((stage) => [stage.id, stageName(stage, words)]));
  const { columns } = said;
  return [
    {
      id: "title",
      title: columns.title,
      width: 240,
      grows: true,
      cell: ({ opportunity }) => <bdi className={styles.title}>{opportunity.title}</bdi>,
    },
    {
      id: "person",
      title: columns.person,
      width: 210,
      cell: ({ contact }) =>
        contact && (
          <span className={styles.person}>
            <Avatar id={contact.id} name={contact.name} size={24} />
            <bdi>{contact.name}</bdi>
          </span>
        ),
    },
    ...(is === "open"
      ? [
          {
            id: "stage",
            title: columns.stage,
            width: 130,
            cell: ({ opportunity }: Card) => names.get(opportunity.stageId),
          },
        ]
      : []),
    {
      id: "amount",
      title: columns.amount,
      width: 140,
      align: "end",
      sort: natural.amount,
      cell: ({ opportunity: { value } }) => value && moneyWords(value, speech.locale),
    },
    {
      id: "closing",
      title: columns.closing,
      width: 160,
      sort: natural.closing,
      cell: ({ opportunity: { closeOn, closedAt } }) =>
        closeOn !== undefined && (
          <span className={styles.close} data-late={closedAt === undefined && closeOn < dayAt(now)}>
            {dayWords(closeOn, now, speech)}
          </span>
        ),
    },
    {
      id: "changed",
      title: columns.changed,
      width: 140,
      sort: natural.changed,
      cell: ({ opportunity }) => <RelativeTime moment={{ at: opportunity.changedAt, precision: "minute" }} />,
    },
    ...(is === "lost"
      ? [
          {
            id: "reason",
            title: columns.reason,
            width: 220,
            cell: ({ opportunity }: Card) => <bdi className={styles.title}>{opportunity.lostReason}</bdi>,
          },
        ]
      : []),
  ];
}
