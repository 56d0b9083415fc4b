/** The words of the page on backups, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function backupInEnglish({ number, plural, date, clock }: Speech) {
  const rows = (count: number): string => plural(count, "1 row", `${number(count)} rows`);
  const size = (bytes: number): string =>
    bytes < 1_000_000 ? "under 1 MB" : `${number(Math.round(bytes / 1_000_000))} MB`;
  const when = (at: number): string => `${date(at)}, ${clock(at)}`;
  return {
    make: {
      title: "Back up now",
      text: "One file with everything: people, what they did, what you entered, your settings. It is a zip archive that can also be read without Jalin; a README inside tells how.",
      lockedText: "One file with everything, locked with your passphrase.",
      button: "Back up now",
      working: "Backing up",
      stay: "It goes on while you look at other pages here. Keep this tab open until it is done.",
      restoring: "A backup is being restored. When that is over, one can be made.",
      done: (name: string, count: number, bytes: number) =>
        `${name} is in your downloads: ${rows(count)}, ${size(bytes)}.`,
      failed: "The backup could not be made. Everything in Jalin is as it was. Try again.",
      full: "There is no room on the disk for the backup. Everything in Jalin is as it was. Make room and try again.",
      busy: "Too much was being written at the same time. Everything in Jalin is as it was. Try again in a few minutes.",
    },
    auto: {
      title: "Automatic backup",
      text: "A file goes to the folder Jalin in your downloads, as often as you choose, while the browser is open. Jalin never deletes these files: how many to keep is up to you.",
      rhythm: "How often",
      rhythms: { off: "Off", daily: "Every day", weekly: "Every week", monthly: "Every month" },
      refused: "The browser did not let Jalin use the downloads, so this stays off.",
      last: (at: number, name: string, byItself: boolean) =>
        `Last backup: ${when(at)}, ${name}${byItself ? "" : " (made by you)"}.`,
      none: "No backup was made yet.",
      failed: (at: number, why: string) => `The backup of ${when(at)} failed: ${why}`,
      why: {
        permission: "the browser no longer lets Jalin use the downloads. Choose how often once more.",
        download: "the browser did not take the file. Jalin tries again within the hour.",
        full: "there was no room on the disk. Make room; Jalin tries again within the hour.",
        busy: "too much was being written. Jalin tries again within the hour.",
        stopped: "the browser ended it before it was done. Jalin tries again within the hour.",
        other: "Jalin tries again within the hour.",
      },
      reminder: "Look at backups",
    },
    lock: {
      title: "Lock",
      text: "With a passphrase, backups are encrypted before they leave Jalin: whoever finds the file can't read it. What is in this browser is not encrypted by it.",
      warning:
        "A lost passphrase can't be recovered, by anybody. Without it a locked backup is worth nothing. Keep it where you keep your passwords.",
      on: "Backups are locked from now on, automatic ones too.",
      passphrase: "Passphrase",
      again: "Once more",
      short: "At least 10 characters; a few words are best.",
      differs: "The two are not the same.",
      button: "Lock backups",
      change: "Change the passphrase",
      off: "Stop locking",
      offText: "Files that were locked before still need the passphrase they were made with.",
      store: "Lock",
    },
    restore: {
      title: "Restore",
      text: "Choose a backup. All of it is checked first; nothing is changed until you say so.",
      choose: "Choose a backup",
      file: "Backup file",
      copying: "Reading the file",
      checking: "Checking every row",
      passphrase: "Passphrase of this backup",
      needed: (name: string) => `${name} is locked.`,
      wrong: "That is not its passphrase.",
      open: "Open",
      none: (name: string) => `${name} is not a backup of Jalin. Nothing was changed.`,
      newer: (name: string) => `${name} was made by a newer Jalin. Update Jalin, then restore it. Nothing was changed.`,
      damaged: (name: string, part: string | undefined) =>
        `${name} is damaged${part === undefined ? "" : `, in ${part}`}. Nothing was changed. Take another backup, if you have one.`,
      failed: (name: string) => `${name} could not be read. Nothing was changed.`,
      full: "There is no room on the disk to check this backup. Nothing was changed.",
      whole: (name: string) => `${name} is whole.`,
      madeAt: (at: number, app: string) => `Made ${when(at)} by Jalin ${app}.`,
      holds: "It holds",
      people: "contacts",
      interactions: "interactions",
      posts: "posts",
      entered: "notes, tasks, opportunities",
      intoEmpty: "Jalin is empty: after this it holds what this backup holds, with its settings.",
      intoFilled:
        "It is joined with what is here. What was changed here since stays as it is; what was deleted or emptied since comes back, but not who was erased. Whom you had erased when it was made is left out again, unless they were allowed and read since. What can be undone stays. Restoring it twice changes nothing more.",
      withSettings: "Also take the settings of this backup",
      start: "Restore",
      leave: "Do not restore",
      running: "Restoring",
      runningText: {
        whole:
          "It goes on when this page or the browser is closed. If you cancel it, Jalin is empty again. Until it is done, nothing new is read from pages.",
        joined:
          "It goes on when this page or the browser is closed. If you cancel it, what is in by then stays in. Lists are complete when it is done.",
      },
      stuck: {
        full: "Restoring stopped: there is no room on the disk. Make room, then try again.",
        damaged: "Restoring stopped: the rest of Jalin's copy of the backup can't be read.",
        other: "Restoring stopped: it failed several times.",
      },
      stuckText: {
        whole:
          "Until it is restored or stopped, nothing new is read from pages. If you stop it, Jalin is empty again and you can choose the backup once more.",
        joined: "If you stop it, what is in by then stays in. You can choose the backup once more.",
      },
      again: "Try again",
      stop: "Stop",
      over: {
        done: {
          whole: "The backup is restored.",
          joined: "The backup is restored. Counts and lists are made anew; that takes a moment more.",
        },
        stopped: {
          whole: "Restoring was stopped. Jalin is empty again.",
          joined:
            "Restoring was stopped. What was in by then stays in, the rest is not in. Restoring the same backup again puts back the rest.",
        },
        gone: {
          whole:
            "The backup was not restored: the browser removed Jalin's copy of it too soon. Jalin is empty again. Choose the backup once more.",
          joined:
            "The backup was only partly restored: the browser removed Jalin's copy of it too soon. What was in by then stays in. Choose the backup once more to put back the rest.",
        },
        updated: {
          whole:
            "The backup was not restored: Jalin was updated meanwhile. Jalin is empty again. Choose the backup once more.",
          joined:
            "The backup was only partly restored: Jalin was updated meanwhile. What was in by then stays in. Choose the backup once more to put back the rest.",
        },
      },
      reminder: "A backup could not be restored to its end.",
    },
  };
}

export type BackupWords = ReturnType<typeof backupInEnglish>;
