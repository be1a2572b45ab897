import { Suspense, useEffect, type JSX, type ReactNode } from 'react';
import { useLocaleState, useTheme, useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { CommandPalette } from './CommandPalette';
import { PageBoundary } from './PageBoundary';
import { PageSkeleton } from './PageSkeleton';
import { Rail } from './Rail';
import { TopBar } from './TopBar';

/** The frame of every page: skip link, rail, bar, page. */
export const OfficeLayout = ({ children }: { readonly children?: ReactNode }): JSX.Element => {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const [theme] = useTheme();
  const { pathname } = useLocation();

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  return (
    <div className="office" data-theme={theme}>
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
    </div>
  );
};
