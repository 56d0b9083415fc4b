import { Dialog } from "../../ui/Dialog/Dialog";
import { Kbd } from "../../ui/Kbd/Kbd";
import { goKeys } from "../goKeys";
import { pages } from "../pages";
import { usePaletteWords } from "../paletteWords";
import { useDashboardWords } from "../words";
import styles from "./Shortcuts.module.css";

type Line = [keys: readonly string[], does: string];

/** What the keys do. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const words = usePaletteWords().shortcuts;
  const titles = useDashboardWords().pages;
  const act = words.forPages;
  const letters: Partial<Record<string, string>> = goKeys;
  const sections: [title: string, lines: readonly Line[]][] = [
    [
      words.everywhere,
      [
        [["Mod+K"], words.anything],
        [["/"], words.search],
        [["?"], words.list],
        [["Mod+Z"], words.undo],
        [["Escape"], words.close],
      ],
    ],
    [
      words.inLists,
      [
        [["j", "ArrowDown"], words.down],
        [["k", "ArrowUp"], words.up],
        [["Enter"], words.open],
        [["x"], words.select],
        [["Shift+X"], words.selectAll],
        [["s"], words.save],
      ],
    ],
    [
      words.inContacts,
      [
        [["n"], words.add],
        [["Enter"], words.preview],
        [["o"], words.page],
      ],
    ],
    [
      titles.today,
      [
        [["e"], act.done],
        [["s"], act.tomorrow],
        [["h"], act.hide],
        [["o"], act.post],
        [["z"], act.undo],
      ],
    ],
    [
      titles.inbox,
      [
        [["e"], act.done],
        [["s"], act.snooze],
        [["h"], act.hide],
        [["r"], act.reopen],
        [["o", "Enter"], act.post],
        [["z"], act.undo],
      ],
    ],
    [
      titles.tasks,
      [
        [["n"], act.addTask],
        [["x"], act.done],
        [["e", "Enter"], act.edit],
        [["s"], act.snooze],
        [["o"], act.person],
        [["z"], act.undo],
      ],
    ],
    [
      titles.pipeline,
      [
        [["n"], act.addOpportunity],
        [["ArrowDown", "ArrowRight"], act.about],
        [["Shift+ArrowDown", "Shift+ArrowRight"], act.move],
        [["m"], act.moveTo],
        [["z"], act.undo],
      ],
    ],
    [
      words.goTo,
      pages.flatMap(({ id }): Line[] => {
        const letter = letters[id];
        return letter === undefined ? [] : [[[`g ${letter}`], titles[id]]];
      }),
    ],
  ];
  return (
    <Dialog open title={words.title} onClose={onClose}>
      {/* what is taller than the window is scrolled by the keyboard too, and nothing else in it takes the focus */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="group" aria-label={words.title} tabIndex={0} data-first-focus className={styles.sections}>
        {sections.map(([title, lines]) => (
          <section key={title}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.lines}>
              {lines.map(([keys, does]) => (
                <div key={does} className={styles.line}>
                  <dt>{does}</dt>
                  <dd>
                    {keys.map((each) => (
                      <Kbd key={each} keys={each} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
