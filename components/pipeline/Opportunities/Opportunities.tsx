import { useState } from "react";
import {
  addOpportunity,
  deleteOpportunities,
  editOpportunity,
  moveOpportunity,
  opportunitiesOf,
} from "../../../lib/db/opportunities";
import { pipeline } from "../../../lib/db/pipeline-counters";
import { defined } from "../../../lib/model/defined";
import type { Opportunity } from "../../../lib/model/opportunity";
import type { PipelineStage } from "../../../lib/model/pipeline";
import { moneyWords } from "../../../lib/words/money";
import { dayWords } from "../../tasks/dueWords";
import { Menu } from "../../ui/Menu/Menu";
import { Select } from "../../ui/Select/Select";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { LostForm } from "../LostForm/LostForm";
import { OpportunityForm } from "../OpportunityForm/OpportunityForm";
import { Nothing, Section } from "../../sales/Section/Section";
import { stageName } from "../stageName";
import styles from "./Opportunities.module.css";

/** What somebody may buy, and how far it has come. `identityIds`: see Tasks. */
export function Opportunities({ identityIds }: { identityIds: readonly string[] }) {
  const { words } = useLanguage();
  const [isAdding, setAdding] = useState(false);
  const found = useLive(
    async () => ({ stages: await pipeline(), rows: await opportunitiesOf(identityIds) }),
    [identityIds],
  );
  const [identityId = ""] = identityIds;
  return (
    <Section
      title={words.opportunity.title}
      add={isAdding ? undefined : { label: words.opportunity.add, onAdd: () => setAdding(true) }}
    >
      {isAdding && (
        <OpportunityForm
          button={words.opportunity.add}
          onStore={(fields) =>
            addOpportunity({ ...defined(fields), title: fields.title, identityId }, { now: Date.now() })
          }
          onClose={() => setAdding(false)}
        />
      )}
      {found?.rows.length === 0 && !isAdding && <Nothing>{words.opportunity.empty}</Nothing>}
      {found && found.rows.length > 0 && (
        <ul className={styles.rows}>
          {found.rows.map((opportunity) => (
            <Row key={opportunity.id} opportunity={opportunity} stages={found.stages} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Row({ opportunity, stages }: { opportunity: Opportunity; stages: readonly PipelineStage[] }) {
  const { words, speech } = useLanguage();
  const run = useCommand();
  const now = useNow();
  const [asks, setAsks] = useState<"edit" | { lost: string }>();
  const { id, title, value, closeOn, lostReason, stageId, closedAt } = opportunity;
  const is = stages.find((stage) => stage.id === stageId)?.is;

  const move = (to: string, reason?: string) =>
    moveOpportunity(id, { stageId: to, ...(reason !== undefined && { lostReason: reason }) }, { now: Date.now() });
  const choose = (to: PipelineStage) => {
    if (to.is === "lost") setAsks({ lost: to.id });
    else void run(() => move(to.id), words.opportunity.moved(title, stageName(to, words)));
  };
  if (asks === "edit")
    return (
      <li>
        <OpportunityForm
          opportunity={opportunity}
          button={words.form.save}
          onStore={(fields) => editOpportunity(id, fields, { now: Date.now() })}
          onClose={() => setAsks(undefined)}
        />
      </li>
    );
  return (
    <li className={styles.item}>
      <div className={styles.row} data-is={is}>
        <div className={styles.text}>
          <bdi className={styles.title}>{title}</bdi>
          <span className={styles.line}>
            {value && <span className={styles.value}>{moneyWords(value, speech.locale)}</span>}
            {closeOn !== undefined && closedAt === undefined && (
              <span>{words.opportunity.closes(dayWords(closeOn, now, speech))}</span>
            )}
            {lostReason !== undefined && <bdi>{words.opportunity.lostReason(lostReason)}</bdi>}
          </span>
        </div>
        <Select
          label={words.opportunity.stage(title)}
          value={stageId}
          marked={is === "won"}
          options={stages.map((stage) => ({ value: stage.id, label: stageName(stage, words) }))}
          onChange={(next) => {
            const to = stages.find((stage) => stage.id === next);
            if (to) choose(to);
          }}
        />
        <Menu
          label={words.form.moreFor(title)}
          items={[
            { label: words.form.edit, onChoose: () => setAsks("edit") },
            ...stages
              .filter((stage) => stage.is !== "open" && stage.id !== stageId)
              .map((stage) => ({ label: stageName(stage, words), onChoose: () => choose(stage) })),
            {
              label: words.form.remove,
              onChoose: () =>
                void run(() => deleteOpportunities([id], { now: Date.now() }), words.opportunity.deleted(title)),
            },
          ]}
        />
      </div>
      {asks && <LostForm onLost={(reason) => move(asks.lost, reason)} onClose={() => setAsks(undefined)} />}
    </li>
  );
}
