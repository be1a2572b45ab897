import { useGetOne } from 'react-admin';
import type { OfficerNotices } from '../data/types';

/** The officer's own messages; asked for again each minute. */
export const useNotices = (): OfficerNotices | undefined =>
  useGetOne<OfficerNotices>('notices', { id: 'notices' }, { refetchInterval: 60_000 }).data;
