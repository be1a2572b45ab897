export type Language = 'vi' | 'en';

/** The language of the page, kept on `<html lang>` by the layout: also for code outside React. */
export const currentLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'vi');
