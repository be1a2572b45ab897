import { useGetOne } from 'react-admin';
import type { Me } from '../data/types';

/** Who is signed in and the counts of the rail; asked again each half minute, so that counts do not grow old. */
export const useMe = (): Me | undefined => useGetOne<Me>('me', { id: 'me' }, { refetchInterval: 30_000 }).data;
