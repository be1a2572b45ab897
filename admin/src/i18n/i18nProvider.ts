import polyglotI18nProvider from 'ra-i18n-polyglot';
import english from 'ra-language-english';
import { en } from './en';
import { vi } from './vi';

/** Vietnamese first. What react-admin says by itself is its own English, with the lines that can appear here in `ra` of vi.ts. */
const vietnamese = {
  ...vi,
  ra: {
    ...english.ra,
    notification: { ...english.ra.notification, ...vi.ra.notification },
    page: { ...english.ra.page, ...vi.ra.page },
    message: { ...english.ra.message, ...vi.ra.message },
    action: { ...english.ra.action, ...vi.ra.action },
    navigation: { ...english.ra.navigation, ...vi.ra.navigation },
  },
};

export const i18nProvider = polyglotI18nProvider(
  (locale) => (locale === 'en' ? { ...en, ra: english.ra } : vietnamese),
  'vi',
  [
    { locale: 'vi', name: 'Tiếng Việt' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: true },
);
