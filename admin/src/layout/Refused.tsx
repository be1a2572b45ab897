import type { JSX } from 'react';
import Button from '@mui/material/Button';
import { HttpError, useTranslate } from 'react-admin';

/** In place of a page or a part that could not be loaded: what the server said, and the way on. */
export const Refused = ({ error }: { readonly error: unknown }): JSX.Element => {
  const t = useTranslate();
  return (
    <section className="refused" role="alert">
      <h1>{t('app.failed')}</h1>
      <p>{error instanceof HttpError ? error.message : t('ra.message.error')}</p>
      <Button
        variant="outlined"
        onClick={() => {
          location.reload();
        }}
      >
        {t('app.retry')}
      </Button>
    </section>
  );
};
