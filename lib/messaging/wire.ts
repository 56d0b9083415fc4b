/** How an answer travels: a value, or an error with the stack of the side it happened on. */

export type Answer = { value: unknown } | { error: { name: string; message: string; stack?: string } };

/** An error that happened in another context; `stack` holds both sides. */
export class RemoteError extends Error {
  override readonly name = "RemoteError";
  /** the name of the error over there */
  readonly kind: string;

  constructor(kind: string, message: string, remoteStack: string | undefined) {
    super(message);
    this.kind = kind;
    if (remoteStack !== undefined) this.stack = `${this.stack ?? message}\n— on the other side —\n${remoteStack}`;
  }
}

/** Nobody answered: no receiver, or the worker died on the way. Worth another try. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/** The answer that carries an error. */
export function failure(error: unknown): Answer {
  if (!(error instanceof Error)) return { error: { name: "Error", message: String(error) } };
  const { name, message, stack } = error;
  return { error: { name, message, ...(stack !== undefined && { stack }) } };
}

/** The value of an answer; throws a {@link RemoteError} for an error, a {@link NoAnswer} for anything else. */
export function unwrap(answer: unknown): unknown {
  if (typeof answer === "object" && answer !== null) {
    if ("value" in answer) return answer.value;
    if ("error" in answer) {
      const { name, message, stack } = answer.error as { name: string; message: string; stack?: string };
      throw new RemoteError(name, message, stack);
    }
  }
  throw new NoAnswer("the message was not answered");
}
