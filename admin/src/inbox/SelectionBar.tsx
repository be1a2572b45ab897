import type { JSX } from 'react';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';

interface Props {
  readonly count: number;
  readonly onOpen: () => void;
  readonly onClear: () => void;
}

/** What can be done with the selected rows; absent while nothing is selected. */
export const SelectionBar = ({ count, onOpen, onClear }: Props): JSX.Element | null => {
  const t = useTranslate();
  if (count === 0) return null;
  return (
    <div className="selection" role="region" aria-label={t('inbox.selected', { smart_count: count })}>
      <strong>{t('inbox.selected', { smart_count: count })}</strong>
      <Button variant="contained" size="small" onClick={onOpen}>
        {t('inbox.open_first')}
      </Button>
      <Button variant="outlined" size="small" onClick={onClear}>
        {t('inbox.unselect')}
      </Button>
    </div>
  );
};
