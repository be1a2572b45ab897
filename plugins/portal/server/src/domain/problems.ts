import { Problem } from '@motcua/plugin-identity';
import en from '../locales/en.json';
import vi from '../locales/vi.json';

export const pageNotFound = (): Problem =>
  new Problem(
    'PageNotFound',
    404,
    { vi: vi['error.404'], en: en['error.404'] },
    { vi: vi['error.404.text'], en: en['error.404.text'] },
  );

export const previewRefused = (): Problem =>
  new Problem('PreviewRefused', 403, { vi: vi['preview.invalid'], en: en['preview.invalid'] });

export const previewGone = (): Problem =>
  new Problem('PreviewGone', 404, { vi: vi['preview.form.gone'], en: en['preview.form.gone'] });
