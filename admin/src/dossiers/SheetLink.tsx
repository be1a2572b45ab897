import type { JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { PdfLink } from './PdfLink';

/** Form 06 of this dossier, drawn from its history as it is now. */
export const SheetLink = ({ id }: { readonly id: number }): JSX.Element => {
  const { t } = useWords();
  return <PdfLink address={`dossiers/${id}/control-sheet`}>{t('walk.sheet')}</PdfLink>;
};
