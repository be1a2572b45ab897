import { QueryClient } from '@tanstack/react-query';

/** Answers that no page shows any more; beyond this many the oldest go, however many dossiers a day opens. */
const MOST_UNSEEN = 60;

export function officeQueryClient(mostUnseen = MOST_UNSEEN): QueryClient {
  const client = new QueryClient();
  const cache = client.getQueryCache();
  cache.subscribe(({ type }) => {
    if (type !== 'added') return;
    const unseen = cache.getAll().filter((query) => query.state.dataUpdatedAt > 0 && query.getObserversCount() === 0);
    unseen.sort((one, other) => one.state.dataUpdatedAt - other.state.dataUpdatedAt);
    for (const query of unseen.slice(0, Math.max(0, unseen.length - mostUnseen))) cache.remove(query);
  });
  return client;
}
