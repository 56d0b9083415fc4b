/** Work that ingest leaves for later: written in its transaction, done when the worker is idle, so nothing of it is lost. */
export interface Queued {
  seq?: number;
  /**
   * suggest joins for an identity · run the rules on an interaction · make all that is derived anew of people, then what was
   * captured of posts · and what is counted over everything · load or remove the sample data · delete who is silent for
   * long · make one what was read under the names of an account that came back · erase an account of somebody erased, or
   * those at their address · take in a file or do something to many people, or take that back · put a backup back · work out
   * what is to be told of some interactions, see facts.ts · and of all of them
   */
  kind:
    | "suggest"
    | "rules"
    | "rebuild"
    | "recount"
    | "totals"
    | "sample"
    | "purge"
    | "meet"
    | "erase"
    | "import"
    | "restore"
    | "insight"
    | "reread";
  id: string;
}
