import { Suspense, useEffect, type JSX, type ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { CommandPalette } from './CommandPalette';
import { KeyboardCard } from './KeyboardCard';
import { PageBoundary } from './PageBoundary';
import { PageSkeleton } from './PageSkeleton';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import { useLook } from './useLook';
import './fields.css';
import './contrast.css';

/** The frame of every page: skip link, rail, bar, page. */
export const OfficeLayout = ({ children }: { readonly children?: ReactNode }): JSX.Element => {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const look = useLook();
  const { pathname } = useLocation();

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  useEffect(() => {
    // Menus and dialogs stand outside of the office's own element.
    Object.assign(document.documentElement.dataset, {
      theme: look.theme,
      contrast: look.contrast ? 'more' : 'usual',
      density: look.compact ? 'compact' : 'comfortable',
    });
  }, [look.theme, look.contrast, look.compact]);

  return (
    <div className="office">
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <Rail />
      <TopBar />
      <main id="main" className="page" tabIndex={-1}>
        <PageBoundary key={pathname}>
          <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
        </PageBoundary>
      </main>
      <CommandPalette />
      <KeyboardCard />
    </div>
  );
};
