import { useEffect } from 'react';
import { useTranslate } from 'react-admin';

/** The browser's title: what this page is, then the house. */
export const usePageTitle = (title: string): void => {
  const t = useTranslate();
  const house = t('app.name');
  useEffect(() => {
    document.title = title === '' ? house : `${title} · ${house}`;
  }, [title, house]);
};
