import { useEffect, useState } from 'react';
import { useStore, type TemplateKit } from '../store';

const NOTHING: TemplateKit = { fields: [], tables: [], questions: [] };

/** What may be put into a text for this procedure; empty until it has been read. */
export function useKit(procedure: string): TemplateKit {
  const store = useStore();
  const [kit, setKit] = useState(NOTHING);
  useEffect(() => {
    let current = true;
    store.kit(procedure).then(
      (found) => current && setKit(found),
      () => current && setKit(NOTHING),
    );
    return () => {
      current = false;
    };
  }, [store, procedure]);
  return kit;
}
