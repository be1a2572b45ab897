import { useGetOne } from 'react-admin';
import type { Action } from '@motcua/plugin-identity';
import type { Me } from '../data/types';
import { useAfterNews, useLiveState } from '../live/useLive';

/** News brings the counts; without them they are asked again, so that they do not grow old. */
const often = 30_000;
const seldom = 300_000;

const useMyself = () => {
  const connected = useLiveState() === 'open';
  return useGetOne<Me>('me', { id: 'me' }, { refetchInterval: connected ? seldom : often });
};

/** Who is signed in and the counts of the rail. */
export const useMe = (): Me | undefined => useMyself().data;

/** The same, for the one component that renews it for all when there is news. */
export const useLiveMe = (): Me | undefined => {
  const { data, refetch } = useMyself();
  useAfterNews(() => void refetch({ cancelRefetch: false }), 600);
  return data;
};

/** Whether the policy lets the officer; not as long as nobody knows. */
export const useMay = (action: Action): boolean => useMe()?.may.includes(action) ?? false;
