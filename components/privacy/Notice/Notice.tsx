import { type ReactNode, useId, useState } from "react";
import { notInformed } from "../../../lib/db/notice";
import { profilesOf, setInformed } from "../../../lib/db/profiles";
import { dayAt } from "../../../lib/model/calendar";
import { noticeParts, placeholderOf, type Tongue } from "../../../lib/model/notice";
import type { Profile } from "../../../lib/model/profile";
import type { Contact } from "../../../lib/model/records";
import type { NoticeSettings, Settings } from "../../../lib/model/settings";
import { updateSettings } from "../../../lib/platform/settings";
import { Part } from "../../exchange/Part/Part";
import { HelpButton } from "../../help/HelpButton/HelpButton";
import { Purpose } from "../../settings/Purpose/Purpose";
import { Button } from "../../ui/Button/Button";
import { Field } from "../../ui/Field/Field";
import { Select } from "../../ui/Select/Select";
import { useCommand, useToast } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { PersonActs } from "../PersonActs/PersonActs";
import { usePrivacyWords } from "../words";
import styles from "./Notice.module.css";
import { noticeTo, templateOf } from "./text";
import { useTyped } from "./useTyped";

/** Shown before all are asked for. */
const few = 5;
const hour = 3_600_000;

/** Who was not told yet that their data are kept, and a text that tells them. */
export function Notice({ settings }: { settings: Settings }) {
  const words = usePrivacyWords().notice;
  const { speech } = useLanguage();
  const [tongue, setTongue] = useState<Tongue>(speech.locale.startsWith("id") ? "id" : "en");
  const { purpose } = settings;
  return (
    <Part title={words.title} text={words.text}>
      <div className={styles.notice}>
        <Waiting {...{ settings, tongue }} />
        <Purpose settings={settings} />
        {purpose === "personal" && <p className={styles.quiet}>{words.personal}</p>}
        <Sender notice={settings.notice} />
        <Template key={tongue} {...{ settings, tongue }}>
          <Select
            label={words.language}
            value={tongue}
            options={(["en", "id"] as const).map((value) => ({ value, label: words.languages[value] }))}
            onChange={setTongue}
          />
        </Template>
        <div className={styles.help}>
          <HelpButton about="informing" />
        </div>
      </div>
    </Part>
  );
}

function change(next: (before: NoticeSettings) => Partial<NoticeSettings>): void {
  void updateSettings((before) => ({ ...before, notice: { ...before.notice, ...next(before.notice) } }));
}

/** Who keeps the data. */
function Sender({ notice }: { notice: NoticeSettings }) {
  const words = usePrivacyWords().notice;
  return (
    <div className={styles.sender}>
      {(["holder", "reach"] as const).map((part) => (
        <Typed
          key={part}
          label={words[part]}
          stored={notice[part]}
          hint={part === "holder" ? words.holderHint : undefined}
          onStore={(text) => change(() => ({ [part]: text }))}
        />
      ))}
    </div>
  );
}

function Typed(props: { label: string; stored: string; hint: string | undefined; onStore: (text: string) => void }) {
  const { label, stored, hint, onStore } = props;
  const typed = useTyped(stored, onStore);
  return (
    <Field
      label={label}
      value={typed.value}
      placeholder={hint}
      maxLength={300}
      onChange={({ target }) => typed.type(target.value)}
      onBlur={typed.leave}
    />
  );
}

function Template({ settings, tongue, children }: { settings: Settings; tongue: Tongue; children: ReactNode }) {
  const words = usePrivacyWords().notice;
  const { speech } = useLanguage();
  const id = useId();
  const { texts } = settings.notice;
  const store = (text: string | undefined) =>
    change(({ texts: { [tongue]: _old, ...others } }) => ({
      texts: text === undefined ? others : { ...others, [tongue]: text },
    }));
  const typed = useTyped(templateOf(settings, tongue), store);
  return (
    <div className={styles.template}>
      <div className={styles.line}>
        <label htmlFor={id}>{words.template}</label>
        {children}
        {texts[tongue] !== undefined && (
          <Button
            look="plain"
            onClick={() => {
              typed.forget();
              store(undefined);
            }}
          >
            {words.standard}
          </Button>
        )}
      </div>
      <textarea
        id={id}
        className={styles.text}
        lang={tongue}
        dir="auto"
        rows={10}
        maxLength={20_000}
        value={typed.value}
        onChange={({ target }) => typed.type(target.value)}
        onBlur={typed.leave}
      />
      <p className={styles.quiet}>{words.placeholders(speech.list(noticeParts.map(placeholderOf)))}</p>
    </div>
  );
}

function Waiting({ settings, tongue }: { settings: Settings; tongue: Tongue }) {
  const words = usePrivacyWords().notice;
  const [showsAll, setShowsAll] = useState(false);
  const now = Math.floor(useNow() / hour) * hour;
  const waiting = useLive(() => notInformed(now), [now]);
  if (!waiting) return null;
  const { holder, reach } = settings.notice;
  return (
    <>
      <p role="status">{words.waiting(waiting.length)}</p>
      {waiting.length > 0 && (
        <>
          {settings.purpose === undefined ? (
            <p className={styles.quiet}>{words.purposeFirst}</p>
          ) : (
            <p className={styles.quiet}>
              {holder.trim() === "" || reach.trim() === "" ? words.incomplete : words.check}
            </p>
          )}
          <ul className={styles.list} aria-label={words.list}>
            {waiting.slice(0, showsAll ? undefined : few).map((contact) => (
              <Person key={contact.id} {...{ contact, settings, tongue }} />
            ))}
          </ul>
          {!showsAll && waiting.length > few && (
            <div>
              <Button onClick={() => setShowsAll(true)}>{words.all(waiting.length)}</Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

function Person({ contact, settings, tongue }: { contact: Contact; settings: Settings; tongue: Tongue }) {
  const words = usePrivacyWords().notice;
  const run = useCommand();
  const tell = useToast();
  const { id, name, savedAt = 0 } = contact;
  const profiles = useLive(() => profilesOf(id), [id]);
  const copy = (known: readonly Profile[]) =>
    navigator.clipboard.writeText(noticeTo(contact, known, { settings, tongue })).then(
      () => tell({ text: words.copied(name) }),
      () => tell({ text: words.copyFailed, isTrouble: true }),
    );
  return (
    <PersonActs contact={contact} line={words.saved(savedAt)}>
      <Button aria-label={words.copyFor(name)} disabled={!profiles} onClick={() => profiles && void copy(profiles)}>
        {words.copy}
      </Button>
      <Button
        aria-label={words.toldOne(name)}
        onClick={() => {
          const now = Date.now();
          void run(() => setInformed([id], dayAt(now), { now }), words.marked(name));
        }}
      >
        {words.told}
      </Button>
    </PersonActs>
  );
}
