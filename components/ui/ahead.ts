/** Answers that were asked for before what shows them: its first rendering has them, or waits for no other question. */
interface Asked {
  coming: Promise<unknown>;
  answer?: unknown;
}

const asked = new Map<string, Asked>();

/** Asks, and keeps the answer under a name. Never rejects: whoever shows it asks again, and says what went wrong. */
export async function askAhead(name: string, question: Promise<unknown>): Promise<void> {
  const entry: Asked = { coming: question.catch(() => undefined) };
  asked.set(name, entry);
  entry.answer = await entry.coming;
}

/** What was answered under a name. */
export function answeredAhead(name: string): unknown {
  return asked.get(name)?.answer;
}

/** What is to be answered under a name, and is not yet; undefined where nothing was asked or it failed. */
export function comingAhead(name: string): Promise<unknown> | undefined {
  const entry = asked.get(name);
  return entry?.answer === undefined ? entry?.coming : undefined;
}

/** To be called once the first rendering is done: from then on they are old. */
export function forgetAhead(): void {
  asked.clear();
}
