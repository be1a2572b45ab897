import { useEffect, useRef } from 'react';
import { useStore } from 'react-admin';

/** Single keys can be switched off (WCAG 2.1.4): they get in the way of speech input. */
export const useShortcutsOn = (): readonly [boolean, (on: boolean) => void] => useStore('shortcuts', true);

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A key on its own, outside of fields and dialogs; `Enter` and space are left to the element that has focus. */
export const useHotkeys = (keys: Readonly<Record<string, () => void>>): void => {
  const [on] = useShortcutsOn();
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        typing(event.target) ||
        document.querySelector('[role=dialog]')
      )
        return;
      if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('a, button, summary'))
        return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [on]);
};
