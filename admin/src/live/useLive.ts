import { useEffect, useRef, useSyncExternalStore } from 'react';
import { liveState, onLiveState, onNews, type LiveState, type News } from './connection';

export const useLiveState = (): LiveState => useSyncExternalStore(onLiveState, liveState);

/** Calls `hear` for each piece of news while the component is there. */
export const useNews = (hear: (news: News) => void): void => {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(
    () =>
      onNews((news) => {
        latest.current(news);
      }),
    [],
  );
};

/** Calls `work` once, a little after the last of several pieces of news, and at least each few seconds while they keep coming. */
export const useAfterNews = (work: () => void, calmMs = 400, longestMs = 3000): void => {
  const latest = useRef(work);
  latest.current = work;
  const waiting = useRef<{ readonly since: number; timer: ReturnType<typeof setTimeout> } | null>(null);
  useNews(() => {
    const since = waiting.current?.since ?? Date.now();
    clearTimeout(waiting.current?.timer);
    const timer = setTimeout(
      () => {
        waiting.current = null;
        latest.current();
      },
      Math.max(0, Math.min(calmMs, since + longestMs - Date.now())),
    );
    waiting.current = { since, timer };
  });
  useEffect(
    () => () => {
      clearTimeout(waiting.current?.timer);
    },
    [],
  );
};
