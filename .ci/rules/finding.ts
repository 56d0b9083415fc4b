/** What a rule found wrong, in words a reader can act on. */
export interface Finding {
  /** a file, with its line where there is one */
  where: string;
  what: string;
}

/** Prints the findings of a rule that runs as a program; the exit code says whether there were any. */
export function report(findings: readonly Finding[]): void {
  for (const { where, what } of findings) console.log(`${where}: ${what}`);
  if (findings.length > 0) process.exitCode = 1;
}
