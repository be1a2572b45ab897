import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useWords } from '../../words';
import type { UsingProcedure } from './useWorkflows';

const SHOWN = 2;

/** The procedures that use a workflow, the first ones by name. */
export function Usage({ procedures }: { readonly procedures: readonly UsingProcedure[] }) {
  const { t } = useWords();
  if (procedures.length === 0) return <Typography textColor="neutral600">{t('list.notUsed')}</Typography>;
  return (
    <>
      {procedures.slice(0, SHOWN).map(({ documentId, name }) => (
        <div key={documentId}>
          <Link tag={NavLink} to={`/content-manager/collection-types/api::procedure.procedure/${documentId}`}>
            {name}
          </Link>
        </div>
      ))}
      {procedures.length > SHOWN && (
        <Typography variant="pi">{t('list.more', { count: procedures.length - SHOWN })}</Typography>
      )}
    </>
  );
}
