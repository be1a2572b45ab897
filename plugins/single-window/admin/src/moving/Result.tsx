import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useWords } from '../words';
import { partWord, PROCEDURE_UID, type ImportResult } from './model';

/** What came of it, and the way to the draft. */
export function Result({ result, onLeave }: { readonly result: ImportResult; readonly onLeave: () => void }) {
  const { t } = useWords();
  const { outcome, code, written, contentHash, originHash, documentId } = result;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="status">
      <Typography variant="delta" tag="h3">
        {t(`moving.done.${outcome}`, { code })}
      </Typography>
      {written.length > 0 && (
        <div>
          <Typography>{t('moving.written')}</Typography>
          <ul>
            {written.map(({ uid, key }) => (
              <li key={`${uid} ${key}`}>
                <Typography>{`${t(partWord(uid))} “${key}”`}</Typography>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Typography>{t(contentHash === originHash ? 'moving.sameHash' : 'moving.otherHash')}</Typography>
      <Typography variant="pi" style={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
        {contentHash}
      </Typography>
      <Link tag={NavLink} to={`/content-manager/collection-types/${PROCEDURE_UID}/${documentId}`} onClick={onLeave}>
        {t('moving.open')}
      </Link>
    </Flex>
  );
}
