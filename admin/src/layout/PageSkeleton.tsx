import type { JSX } from 'react';
import { useTranslate } from 'react-admin';

/** The shape of a page before it is there; a list of grey lines, still for those who asked for no motion. */
export const PageSkeleton = ({ lines = 8 }: { readonly lines?: number }): JSX.Element => {
  const t = useTranslate();
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{t('app.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton-line" />
      ))}
    </div>
  );
};
