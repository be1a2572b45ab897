import { useEffect, useRef, useState } from 'react';

/** Time to think better of it. */
const UNDO_MS = 5000;

interface Delayed {
  readonly waiting: boolean;
  readonly start: () => void;
  readonly undo: () => void;
}

/** Does the work a moment after it was asked for, so that it can be taken back; at once when the page is left. */
export const useDelayed = (work: () => void): Delayed => {
  const [waiting, setWaiting] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(work);
  latest.current = work;
  useEffect(
    () => () => {
      if (timer.current === null) return;
      clearTimeout(timer.current);
      latest.current();
    },
    [],
  );
  const end = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    setWaiting(false);
  };
  return {
    waiting,
    start: () => {
      setWaiting(true);
      timer.current = setTimeout(() => {
        end();
        latest.current();
      }, UNDO_MS);
    },
    undo: end,
  };
};
