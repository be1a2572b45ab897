import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 1240px)');

const subscribe = (changed: () => void): (() => void) => {
  wide.addEventListener('change', changed);
  return () => {
    wide.removeEventListener('change', changed);
  };
};

/** Whether there is room for the preview beside the list. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
