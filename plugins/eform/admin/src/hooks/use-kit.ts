import { useEffect, useState } from 'react';
import { useApi, type Kit } from './use-api';

const NOTHING: Kit = { types: [], sections: [] };

/** The field types and shared sections of this installation, asked for once. */
export function useKit(): Kit {
  const api = useApi();
  const [kit, setKit] = useState(NOTHING);
  useEffect(() => {
    let current = true;
    // Without it the palette is empty and says so; the form itself can be edited all the same.
    api.kit().then(
      (given) => current && setKit(given),
      () => current && setKit(NOTHING),
    );
    return () => {
      current = false;
    };
  }, [api]);
  return kit;
}
