import type { JSX } from 'react';
import type { DossierRecord } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateWords } from '../layout/format';

interface Props {
  readonly dossier: Pick<DossierRecord, 'life'>;
  readonly task: DossierRecord['tasks'][number];
}

/** For whom the holder of a step, or whoever looks at it, stands in, and until when. */
export const StandsIn = ({ dossier: { life }, task }: Props): JSX.Element | null => {
  const { t } = useWords();
  const named = life.delegations?.find(({ taskId, to }) => taskId === task.id && to.id === task.assigneeId);
  const found = named?.from ? { name: named.from.name, until: named.until } : task.waitsFor;
  if (!found) return null;
  return (
    <span className="tag stands-in">
      {t('behalf.stands_in', { name: found.name, until: dateWords(`${found.until}T12:00:00+07:00`) })}
    </span>
  );
};
