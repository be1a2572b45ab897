/** Nobody loses a drawing by a click: the panel's own links ask, and so does the browser. */
import { useEffect } from 'react';
import { useBlocker, type Blocker } from 'react-router-dom';

export function useUnsavedGuard(changed: boolean): Blocker {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => changed && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!changed) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed]);
  return blocker;
}
