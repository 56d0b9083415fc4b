import { type ReactNode, useState } from "react";
import { AddField } from "../../components/ui/AddField/AddField";
import { Avatar } from "../../components/ui/Avatar/Avatar";
import { Badge } from "../../components/ui/Badge/Badge";
import { Banner } from "../../components/ui/Banner/Banner";
import { Boundary } from "../../components/ui/Boundary/Boundary";
import { Button } from "../../components/ui/Button/Button";
import { Chip } from "../../components/ui/Chip/Chip";
import { Choice } from "../../components/ui/Choice/Choice";
import { Combobox } from "../../components/ui/Combobox/Combobox";
import { MultiCombobox } from "../../components/ui/Combobox/MultiCombobox";
import type { Option } from "../../components/ui/Combobox/options";
import { DatePicker } from "../../components/ui/DatePicker/DatePicker";
import { EmptyState } from "../../components/ui/EmptyState/EmptyState";
import { Fact } from "../../components/ui/Fact/Fact";
import { Field } from "../../components/ui/Field/Field";
import { Heat } from "../../components/ui/Heat/Heat";
import { Icon } from "../../components/ui/Icon/Icon";
import { IconButton } from "../../components/ui/IconButton/IconButton";
import { Kbd } from "../../components/ui/Kbd/Kbd";
import { Later } from "../../components/ui/Later/Later";
import { Link } from "../../components/ui/Link/Link";
import { Mark } from "../../components/ui/Mark/Mark";
import { Pill } from "../../components/ui/Pill/Pill";
import { Progress } from "../../components/ui/Progress/Progress";
import { RelativeTime } from "../../components/ui/RelativeTime/RelativeTime";
import { SearchField } from "../../components/ui/SearchField/SearchField";
import { Select } from "../../components/ui/Select/Select";
import { Skeleton } from "../../components/ui/Skeleton/Skeleton";
import { StageRing } from "../../components/ui/StageRing/StageRing";
import { Swatches } from "../../components/ui/Swatches/Swatches";
import { Switch } from "../../components/ui/Switch/Switch";
import { Tabs } from "../../components/ui/Tabs/Tabs";
import { useNow } from "../../components/ui/useNow";
import { addDays, dayAt } from "../../lib/model/calendar";
import { stages } from "../../lib/model/stage";
import { Floating } from "./Floating";
import { Forms } from "./Forms";
import styles from "./Kit.module.css";
import { Long } from "./Long";
import { colours, exports, keys, networks, organisations, people, say, tagsThere, tokens, tones } from "./samples";
import { OneScreen } from "./OneScreen";
import { Growing, List, Table } from "./Tables";

const minute = 60_000;

/** All of them on one page, but for the screen, which is a page by itself. */
export function Kit() {
  const [isScreen, setScreen] = useState(false);
  if (isScreen) return <OneScreen onBack={() => setScreen(false)} />;
  return (
    <main className={styles.page}>
      <header className={styles.top}>
        <h1 className={styles.title}>
          <Mark size={24} /> {say.title}
        </h1>
        <p>{say.text}</p>
      </header>
      <Tokens />
      <Buttons />
      <Fields />
      <Choices />
      <Dates />
      <People />
      <SmallWords />
      <Part title={say.floating}>
        <Floating onScreen={() => setScreen(true)} />
      </Part>
      <Waiting />
      <TabsShown />
      <Notes />
      <Part title={say.forms}>
        <Forms />
      </Part>
      <Part title={say.long}>
        <Long />
      </Part>
      <Part title={say.table} wide>
        <Table />
      </Part>
      <Part title={say.list}>
        <List />
      </Part>
      <Part title={say.more}>
        <Growing />
      </Part>
      <Part title={say.trouble}>
        <Boundary>
          <Broken />
        </Boundary>
      </Part>
    </main>
  );
}

function Part({ title, wide = false, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <section className={styles.part} data-wide={wide} data-part={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

function Tokens() {
  return (
    <Part title={say.colours} wide>
      <Row>
        {tokens.inks.map((name) => (
          <span key={name} style={{ color: `var(--${name})` }}>
            {name}
          </span>
        ))}
      </Row>
      <Row>
        {tokens.papers.map((name) => (
          <span key={name} className={styles.paper} style={{ background: `var(--${name})` }}>
            {name}
          </span>
        ))}
      </Row>
      <Row>
        {tokens.sizes.map((name) => (
          <span key={name} style={{ fontSize: `var(--${name})` }}>
            {name}
          </span>
        ))}
      </Row>
    </Part>
  );
}

function Buttons() {
  return (
    <Part title={say.buttons}>
      <Row>
        <Button look="main">{say.main}</Button>
        <Button>{say.quiet}</Button>
        <Button look="plain">{say.plain}</Button>
        <Button>
          <Icon name="add" /> {say.withIcon}
        </Button>
      </Row>
      <Row>
        <Button look="main" disabled>
          {say.off}
        </Button>
        <Button disabled>{say.off}</Button>
        <Button look="plain" disabled>
          {say.off}
        </Button>
      </Row>
      <Row>
        <IconButton icon="edit" label={say.edit} keys="e" />
        <IconButton icon="star" label={say.saved} filled />
        <IconButton icon="trash" label={say.remove} disabled />
      </Row>
    </Part>
  );
}

function Fields() {
  const [query, setQuery] = useState("kopi");
  return (
    <Part title={say.fields}>
      <Row>
        <Field label={say.name} defaultValue={say.nameTyped} />
        <Field label={say.mail} placeholder={say.mailHint} />
      </Row>
      <Row>
        <Field label={say.mail} defaultValue={say.mailTyped} problem={say.mailWrong} />
        <Field label={say.offField} disabled defaultValue="12" />
      </Row>
      <SearchField label={say.search} clearLabel={say.clear} value={query} onChange={setQuery} />
      <AddField label={say.tag} button={say.tagButton} onAdd={() => Promise.resolve(say.tagWrong)} />
    </Part>
  );
}

function Choices() {
  const [organisation, setOrganisation] = useState<Option | undefined>(organisations[0]);
  const [none, setNone] = useState<Option>();
  const [tags, setTags] = useState<readonly Option[]>(tagsThere.slice(0, 2));
  const [network, setNetwork] = useState<(typeof networks)[number]["value"]>("");
  const [isSaved, setSaved] = useState(true);
  const [isOn, setOn] = useState(true);
  const [what, setWhat] = useState<(typeof exports)[number]["value"]>("contacts");
  const create = (label: string) => ({ value: label, label });
  return (
    <Part title={say.choices}>
      <Row>
        <Combobox
          label={say.organisation}
          options={organisations}
          value={organisation}
          onChange={setOrganisation}
          onCreate={(typed) => setOrganisation(create(typed))}
        />
        <Combobox
          label={say.network}
          search={(query) => Promise.resolve(organisations.filter(({ label }) => label.toLowerCase().includes(query)))}
          value={none}
          onChange={setNone}
          placeholder={say.organisationHint}
        />
      </Row>
      <MultiCombobox
        label={say.tags}
        options={tagsThere}
        value={tags}
        onChange={setTags}
        placeholder={say.tagsHint}
        onCreate={(typed) => setTags([...tags, create(typed)])}
      />
      <Row>
        <Select label={say.networks} options={networks} value={network} onChange={setNetwork} />
        <Select label={say.network} options={networks} value="bluesky" onChange={() => {}} marked />
        <Chip on={isSaved} onToggle={setSaved}>
          {say.saveOnly}
        </Chip>
        <Chip on={!isSaved} onToggle={(on) => setSaved(!on)}>
          {say.saveOnly}
        </Chip>
      </Row>
      <Row>
        <Switch label={say.messages} on={isOn} onToggle={setOn} />
        <Switch label={say.messages} on={!isOn} onToggle={(on) => setOn(!on)} />
        <Switch label={say.messages} on disabled onToggle={() => {}} />
        <span className={styles.quiet}>{say.messagesText}</span>
      </Row>
      <Choice legend={say.what} value={what} options={exports} onChange={setWhat} />
    </Part>
  );
}

function Dates() {
  const today = dayAt(useNow());
  const [due, setDue] = useState<string | undefined>(addDays(today, 5));
  const [follow, setFollow] = useState<string>();
  const [colour, setColour] = useState<(typeof colours)[number]["value"]>("teal");
  return (
    <Part title={say.dates}>
      <Row>
        <DatePicker label={say.due} value={due} onChange={setDue} />
        <DatePicker label={say.range} value={follow} onChange={setFollow} min={today} max={addDays(today, 7)} />
      </Row>
      <Swatches label={say.colour} value={colour} options={colours} onChange={setColour} />
    </Part>
  );
}

function People() {
  return (
    <Part title={say.people}>
      <Row>
        {people.map(({ id, name, stage, atRisk }) => (
          <Avatar key={id} id={id} name={name} size={40} stage={stage} atRisk={atRisk} />
        ))}
        {people.map(({ id, name }) => (
          <Avatar key={id} id={`${id}plain`} name={name} />
        ))}
      </Row>
      <Row>
        {people.map(({ id, name, stage, atRisk }) => (
          <Avatar key={id} id={id} name={name} size={24} stage={stage} atRisk={atRisk} />
        ))}
        <Avatar id="big" name={say.nameTyped} size={56} stage="enhance" />
      </Row>
      <div className={styles.rings}>
        {stages.map((stage) => (
          <span key={stage} className={styles.person}>
            <StageRing stage={stage} size={14} /> {stage}
          </span>
        ))}
        <span className={styles.person}>
          <StageRing stage="retain" atRisk size={14} /> {say.risk}
        </span>
      </div>
      <Row>
        {people.map(({ id, heat }) => (
          <Heat key={id} value={heat} />
        ))}
      </Row>
      <dl className={styles.facts}>
        <Fact name={say.since}>{say.sinceWhen}</Fact>
        <Fact name={say.organisation}>
          <bdi>{organisations[1]?.label}</bdi>
        </Fact>
      </dl>
    </Part>
  );
}

function SmallWords() {
  const now = useNow();
  return (
    <Part title={say.words}>
      <Row>
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </Row>
      <Row>
        {keys.map((each) => (
          <Kbd key={each} keys={each} />
        ))}
      </Row>
      <ul className={styles.row}>
        <Pill>{tagsThere[0]?.label}</Pill>
        <Pill removeLabel={say.remove} onRemove={() => {}}>
          <bdi>{tagsThere[1]?.label}</bdi>
        </Pill>
      </ul>
      <Row>
        <RelativeTime moment={{ at: now - 5 * minute, precision: "minute" }} />
        <RelativeTime moment={{ at: now - 300 * minute, precision: "hour", about: true }} />
        <RelativeTime moment={{ at: now - 60 * 1440 * minute, precision: "day" }} />
        <Link href="https://kopi.example/">{say.visit}</Link>
      </Row>
    </Part>
  );
}

function Waiting() {
  const [done, setDone] = useState(340);
  return (
    <Part title={say.waiting}>
      <div aria-busy className={styles.stack}>
        <span className="unseen">{say.loading}</span>
        <Skeleton lines={3} />
        <Skeleton height={48} />
      </div>
      <Progress label={say.exporting} done={done} of={1204} onCancel={() => setDone(0)} />
      <Progress label={say.counting} done={0} />
      <Later before={<Skeleton />}>
        <p>{say.later}</p>
      </Later>
    </Part>
  );
}

const spans = ["day", "week", "month"] as const;

function TabsShown() {
  const [span, setSpan] = useState<(typeof spans)[number]>("week");
  return (
    <Part title={say.tabs}>
      <Tabs
        label={say.tabs}
        selected={span}
        onSelect={setSpan}
        tabs={spans.map((id) => ({ id, label: say[id], count: id === "day" ? "12" : undefined }))}
      >
        <p className={styles.panel}>{say.panelText}</p>
      </Tabs>
    </Part>
  );
}

function Notes() {
  return (
    <Part title={say.notes}>
      <Banner>{say.noteWarn}</Banner>
      <Banner look="note">{say.noteQuiet}</Banner>
      <EmptyState picture={<Icon name="task" size={28} />} title={say.emptyTitle} text={say.emptyText}>
        <Button look="main">{say.emptyStep}</Button>
      </EmptyState>
    </Part>
  );
}

function Broken(): ReactNode {
  throw new Error("shown on purpose");
}
