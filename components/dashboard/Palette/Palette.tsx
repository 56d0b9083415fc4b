import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Icon } from "../../ui/Icon/Icon";
import { Kbd } from "../../ui/Kbd/Kbd";
import { goTo } from "../location";
import { usePaletteWords } from "../paletteWords";
import styles from "./Palette.module.css";
import { type Entry, type Group, noteRecent } from "./found";
import { useFound } from "./useFound";

/** The search for everything: pages, people, segments, tags and what can be done. By the keyboard alone, if somebody likes. */
export function Palette({ start, onClose }: { start: string; onClose: () => void }) {
  const words = usePaletteWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState(start);
  const [at, setAt] = useState(0);
  const { entries, isSearching } = useFound(query);
  const active = entries[Math.min(at, entries.length - 1)];

  // before the next key: what comes after its code has been waited for would reach neither the page nor the field
  useLayoutEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
  }, []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active?.id]);

  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    noteRecent(entry);
    // first, so that what it opens gets the focus
    dialog.current?.close();
    if (typeof entry.to === "string") goTo(entry.to);
    else entry.to();
  };
  const onKey = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    const here = Math.min(at, last);
    const next: Partial<Record<string, number>> = {
      ArrowDown: here === last ? 0 : here + 1,
      ArrowUp: here === 0 ? last : here - 1,
      PageDown: Math.min(here + 8, last),
      PageUp: Math.max(here - 8, 0),
    };
    const target = next[event.key];
    if (event.nativeEvent.isComposing) return;
    if (target !== undefined) setAt(target);
    else if (event.key === "Enter") choose(active);
    else if (event.key === "k" && (event.ctrlKey || event.metaKey)) dialog.current?.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const groups = [...Map.groupBy(entries, ({ group }) => group)];
  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      data-layer={id}
      aria-label={words.label}
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className={styles.inside}>
        <div className={styles.field}>
          <Icon name="search" />
          <input
            ref={field}
            role="combobox"
            type="text"
            dir="auto"
            aria-label={words.label}
            aria-expanded
            aria-autocomplete="list"
            aria-controls={`${id}list`}
            aria-activedescendant={active && `${id}${active.id}`}
            placeholder={words.placeholder}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKey}
          />
        </div>
        <p role="status" className="unseen">
          {query !== "" && !isSearching && words.found(entries.length)}
        </p>
        <div ref={list} id={`${id}list`} role="listbox" aria-label={words.results} className={styles.list}>
          {groups.map(([group, some]) => (
            <Entries
              key={group}
              {...{ id, group, active }}
              entries={some}
              onChoose={choose}
              onPoint={setAt}
              all={entries}
            />
          ))}
        </div>
        {entries.length === 0 && !isSearching && (
          <div className={styles.none}>
            <p>{words.none(query)}</p>
            <p className={styles.quiet}>{words.noneText}</p>
          </div>
        )}
        <p className={styles.foot} aria-hidden>
          <span>
            <Kbd keys="ArrowUp ArrowDown" /> {words.moves}
          </span>
          <span>
            <Kbd keys="Enter" /> {words.opens}
          </span>
          <span>
            <Kbd keys="Escape" /> {words.closes}
          </span>
        </p>
      </div>
    </dialog>
  );
}

function Entries(props: {
  id: string;
  group: Group;
  entries: readonly Entry[];
  all: readonly Entry[];
  active: Entry | undefined;
  onChoose: (entry: Entry) => void;
  onPoint: (at: number) => void;
}) {
  const { id, group, entries, all, active, onChoose, onPoint } = props;
  const words = usePaletteWords();
  return (
    <div role="group" aria-labelledby={`${id}${group}`} className={styles.group}>
      <div id={`${id}${group}`} className={styles.title}>
        {words.groups[group]}
      </div>
      {entries.map((entry) => (
        // the keys of all of them are heard by the field
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={entry.id}
          id={`${id}${entry.id}`}
          role="option"
          aria-selected={entry.id === active?.id}
          className={styles.entry}
          onPointerMove={() => entry.id !== active?.id && onPoint(all.indexOf(entry))}
          onClick={() => onChoose(entry)}
        >
          <span className={styles.picture}>
            {entry.face === undefined ? (
              <Icon name={entry.icon} />
            ) : (
              <Avatar id={entry.face} name={entry.label} size={22} />
            )}
          </span>
          <bdi className={styles.label}>{entry.label}</bdi>
          {entry.hint !== undefined && <bdi className={styles.hint}>{entry.hint}</bdi>}
          {entry.keys !== undefined && (
            <span className={styles.keys}>
              <Kbd keys={entry.keys} />
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
