import { useAsked, type Asked } from '../data/useAsked';
import type { HeldStep, TeamLoad } from './team';

const query = (values: Readonly<Record<string, string>>): string => new URLSearchParams(values).toString();

export const useTeam = (unit: string | null): Asked<TeamLoad> =>
  useAsked<TeamLoad>(unit === null ? 'team' : `team?${query({ unit })}`);

export const useHeld = (unit: string, officer: string): Asked<readonly HeldStep[]> =>
  useAsked<readonly HeldStep[]>(`team/dossiers?${query({ unit, officer })}`);
