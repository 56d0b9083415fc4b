import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import { deleteOpportunities, editOpportunity, type Card, opportunity } from "../../../lib/db/opportunities";
import { pipeline } from "../../../lib/db/pipeline-counters";
import { probabilityOf, weightedValue } from "../../../lib/model/opportunity";
import type { PipelineStage } from "../../../lib/model/pipeline";
import type { Contact } from "../../../lib/model/records";
import { moneyWords } from "../../../lib/words/money";
import { contactPath } from "../../dashboard/routes";
import { Log } from "../../sales/Log/Log";
import { dayWords } from "../../tasks/dueWords";
import { Tasks } from "../../tasks/Tasks/Tasks";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Button } from "../../ui/Button/Button";
import { Drawer } from "../../ui/Drawer/Drawer";
import { Select } from "../../ui/Select/Select";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { OpportunityForm } from "../OpportunityForm/OpportunityForm";
import { stageName } from "../stageName";
import { usePipelineWords } from "../words";
import styles from "./OpportunityDrawer.module.css";

interface OpportunityDrawerProps {
  id: string;
  onMove: (card: Card, stageId: string) => void;
  onClose: () => void;
}

/** One opportunity beside the board: what is known of it, its tasks, and what was done. To be keyed by `id`. */
export function OpportunityDrawer({ id, onMove, onClose }: OpportunityDrawerProps) {
  const { words } = useLanguage();
  const said = usePipelineWords();
  const run = useCommand();
  const [isEditing, setEditing] = useState(false);
  const found = useLive(async () => ({ card: await opportunity(id), stages: await pipeline() }), [id]);
  if (!found) return null;
  const { card, stages } = found;
  const title = card?.opportunity.title ?? said.gone;
  return (
    <Drawer
      open
      title={title}
      onClose={onClose}
      actions={
        card &&
        !isEditing && (
          <>
            <Button onClick={() => setEditing(true)}>{words.form.edit}</Button>
            <Button
              look="plain"
              onClick={() => {
                onClose();
                void run(() => deleteOpportunities([id], { now: Date.now() }), words.opportunity.deleted(title));
              }}
            >
              {words.form.remove}
            </Button>
          </>
        )
      }
    >
      {card && (
        <div className={styles.parts}>
          {isEditing ? (
            <OpportunityForm
              opportunity={card.opportunity}
              isPlain
              button={words.form.save}
              onStore={async (fields) => {
                const entry = await editOpportunity(id, fields, { now: Date.now() });
                await run(() => Promise.resolve(entry), said.changed(fields.title));
              }}
              onClose={() => setEditing(false)}
            />
          ) : (
            <Facts card={card} stages={stages} onMove={(stageId) => onMove(card, stageId)} />
          )}
          <Tasks of={{ opportunityId: id }} />
          <Log of={{ opportunityId: id }} />
        </div>
      )}
    </Drawer>
  );
}

function Facts({
  card,
  stages,
  onMove,
}: {
  card: Card;
  stages: readonly PipelineStage[];
  onMove: (to: string) => void;
}) {
  const { words, speech } = useLanguage();
  const said = usePipelineWords();
  const now = useNow();
  const { opportunity: row, contact, company } = card;
  const { value, probability, closeOn, closedAt, lostReason, createdAt, stageId, title } = row;
  const stage = stages.find(({ id }) => id === stageId);
  const weighted = stage?.is === "open" ? weightedValue(row, stage) : undefined;
  const chance = stage && said.percent(probabilityOf(row, stage));
  const { facts } = said;
  return (
    <dl className={styles.facts}>
      <Fact name={facts.stage}>
        <Select
          label={words.opportunity.stage(title)}
          value={stageId}
          options={stages.map((each) => ({ value: each.id, label: stageName(each, words) }))}
          onChange={onMove}
        />
      </Fact>
      <Fact name={facts.value}>{value ? <b>{moneyWords(value, speech.locale)}</b> : facts.none}</Fact>
      {stage?.is === "open" && chance !== undefined && (
        <Fact name={facts.chance}>{probability === undefined ? facts.chanceOfStage(chance) : chance}</Fact>
      )}
      {weighted && <Fact name={facts.weighted}>{moneyWords(weighted, speech.locale)}</Fact>}
      {closedAt === undefined ? (
        <Fact name={facts.close}>{closeOn === undefined ? facts.none : dayWords(closeOn, now, speech)}</Fact>
      ) : (
        <Fact name={facts.closed}>{speech.date(closedAt)}</Fact>
      )}
      {lostReason !== undefined && (
        <Fact name={facts.reason}>
          <bdi>{lostReason}</bdi>
        </Fact>
      )}
      <Fact name={facts.created}>{speech.date(createdAt)}</Fact>
      {contact && (
        <Fact name={facts.person}>
          <PersonLink contact={contact} />
        </Fact>
      )}
      {company && (
        <Fact name={facts.company}>
          <PersonLink contact={company} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function PersonLink({ contact: { id, name, stage } }: { contact: Contact }) {
  return (
    <Link href={contactPath(id)} className={styles.person}>
      <Avatar id={id} name={name} size={24} stage={stage} />
      <bdi>{name}</bdi>
    </Link>
  );
}
