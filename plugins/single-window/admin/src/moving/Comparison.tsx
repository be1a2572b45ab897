/** What the import would change of what is here. */
import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useWords } from '../words';
import { partWord, PROCEDURE_UID, type Difference } from './model';

const COLUMNS = ['moving.what', 'moving.here', 'moving.there'] as const;

export function Comparison({ differences }: { readonly differences: readonly Difference[] }) {
  const { t } = useWords();
  const intl = useIntl();
  if (differences.length === 0) return null;
  const nameOf = ({ uid, key, attribute }: Difference): string => {
    // The content manager's own labels, as the editor knows them from the entry's page.
    const label = intl.formatMessage({
      id: `content-manager.content-types.${uid}.${attribute}`,
      defaultMessage: attribute,
    });
    return uid === PROCEDURE_UID ? label : `${t(partWord(uid))} “${key ?? ''}”: ${label}`;
  };
  const said = (side: Difference['before']): string =>
    typeof side === 'number' ? t('moving.entries', { count: side }) : side || t('moving.nothing');
  return (
    <Box tag="section" aria-label={t('moving.comparison')}>
      <Typography variant="delta" tag="h3">
        {t('moving.comparisonCount', { count: differences.length })}
      </Typography>
      <Box paddingTop={3}>
        <Table colCount={COLUMNS.length} rowCount={differences.length + 1} aria-label={t('moving.comparison')}>
          <Thead>
            <Tr>
              {COLUMNS.map((word) => (
                <Th key={word}>
                  <Typography variant="sigma">{t(word)}</Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {differences.map((one) => (
              <Tr key={`${one.uid} ${one.key ?? ''} ${one.attribute}`}>
                {[nameOf(one), said(one.before), said(one.after)].map((text, index) => (
                  <Td key={COLUMNS[index]} style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
                    <Typography>{text}</Typography>
                  </Td>
                ))}
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Box>
    </Box>
  );
}
