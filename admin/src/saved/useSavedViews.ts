import { useGetList } from 'react-admin';
import type { SavedView } from '../data/listDoors';
import { useMay } from '../layout/useMe';

/** One's own lists and those of the unit, by name. */
export const useSavedViews = (): { readonly views: readonly SavedView[]; readonly reread: () => void } => {
  const enabled = useMay('office.list');
  const { data, refetch } = useGetList<SavedView>('views', { pagination: { page: 1, perPage: 200 } }, { enabled });
  return { views: data ?? [], reread: () => void refetch() };
};
