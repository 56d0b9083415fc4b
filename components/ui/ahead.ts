/** Answers that were asked for before what shows them: its first rendering has them, instead of a skeleton. */
const answers = new Map<string, unknown>();

/** Asks, and keeps the answer under a name. Never rejects: whoever shows it asks again, and says what went wrong. */
export async function askAhead(name: string, answer: Promise<unknown>): Promise<void> {
  const known = await answer.catch(() => undefined);
  if (known !== undefined) answers.set(name, known);
}

/** What was answered under a name. */
export function answeredAhead(name: string): unknown {
  return answers.get(name);
}

/** To be called once the first rendering is done: from then on they are old. */
export function forgetAhead(): void {
  answers.clear();
}
