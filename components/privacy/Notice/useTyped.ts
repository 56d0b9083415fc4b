import { useEffect, useRef, useState } from "react";

/** How long nobody types before it is stored, in ms. */
const pause = 400;

interface Typed {
  value: string;
  type: (text: string) => void;
  /** stores at once what is typed */
  leave: () => void;
  /** shows what is stored again */
  forget: () => void;
}

/** What is typed over what is stored: stored when the typing pauses, and when the field is left or goes. */
export function useTyped(stored: string, store: (text: string) => void): Typed {
  const [typed, setTyped] = useState<string>();
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> }>(undefined);
  const latest = useRef(store);
  useEffect(() => {
    latest.current = store;
  });
  const callOff = () => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
  };
  const leave = () => {
    const text = waiting.current?.text;
    callOff();
    if (text !== undefined) latest.current(text);
  };
  const leaving = useRef(leave);
  useEffect(() => () => leaving.current(), []);
  return {
    value: typed ?? stored,
    type: (text) => {
      setTyped(text);
      callOff();
      waiting.current = { text, timer: setTimeout(leave, pause) };
    },
    leave,
    forget: () => {
      callOff();
      setTyped(undefined);
    },
  };
}
