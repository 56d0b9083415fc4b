/** What a state of a face is made of. */
import type { Page } from "playwright-core";
import type { Account } from "../../../lib/model/capture";
import type { PageReport } from "../../../lib/model/health";
import type { Settings } from "../../../lib/model/settings";
import type { Faces } from "./ingest";
import type { Reading } from "./people";
import type { FakeTab } from "./tab";

export interface State {
  name: string;
  /** of a page of the extension; the popup where it is absent */
  path?: `${string}.html${string}`;
  tab?: FakeTab;
  /** what is stored; nothing where it is absent */
  seed?: (now: number) => Reading[];
  /** what pages reported before, oldest first */
  health?: (now: number) => [network: string, report: PageReport][];
  /** who is signed in, by network */
  signedIn?: Record<string, Account>;
  /** the user's own accounts, by network */
  own?: Record<string, Account>;
  saved?: string[];
  note?: [id: string, note: string];
  tags?: [id: string, tags: string[]];
  /** tasks, opportunities, a segment and rules, see sales.ts */
  work?: boolean;
  /** what is done in the database beyond that; it runs in the page and sees nothing of this file. `now`: ms UTC */
  before?: (faces: Faces, now: number) => Promise<void>;
  /** what the popup remembers of itself */
  view?: object;
  language?: "id";
  /** dresses up all words, see lib/words/pseudo.ts */
  pseudo?: "long" | "rtl";
  /** what is chosen for networks */
  sites?: Settings["sites"];
  dark?: boolean;
  /** CSS px; 400 × 600 is the popup */
  size?: readonly [width: number, height: number];
  /** what a file says that is chosen in it: words of the user's, and not stored */
  file?: string;
  /** what is done before the picture */
  afterwards?: (page: Page) => Promise<void>;
}
