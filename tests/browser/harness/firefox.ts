/** A Firefox that speaks WebDriver BiDi. */
import { findProgram } from "./program";

const variable = "JALIN_FIREFOX";

/**
 * Path of a Firefox: the one named by JALIN_FIREFOX, else the system's, of long support first; as root on Debian the
 * `firefox-esr` package is installed for it. Throws an error that says what to do where there is none.
 */
export function findFirefox(): string {
  return findProgram({
    label: "Firefox",
    variable,
    names: ["firefox-esr", "firefox", "firefox.exe"],
    elsewhere: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    packages: ["firefox-esr"],
    advice:
      "Install one (Debian: `sudo apt-get install firefox-esr`; elsewhere: https://www.firefox.com), or set " +
      `${variable} to the path of its program. Ubuntu's is a snap, which sees no profile in a temporary folder.`,
  });
}
