import { useGetList } from 'react-admin';
import type { SavedView } from '../data/listDoors';

/** One's own lists and those of the unit, by name. */
export const useSavedViews = (): { readonly views: readonly SavedView[]; readonly reread: () => void } => {
  const { data, refetch } = useGetList<SavedView>('views', { pagination: { page: 1, perPage: 200 } });
  return { views: data ?? [], reread: () => void refetch() };
};
