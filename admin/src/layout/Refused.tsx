import type { JSX } from 'react';
import Button from '@mui/material/Button';
import { HttpError, useTranslate } from 'react-admin';

interface Props {
  /** What was thrown, or the server's own words. */
  readonly error: unknown;
  /** In place of a part, below the page's own heading. */
  readonly part?: boolean;
}

/** In place of a page or a part that could not be loaded: what the server said, and the way on. */
export const Refused = ({ error, part = false }: Props): JSX.Element => {
  const t = useTranslate();
  const Heading = part ? 'h2' : 'h1';
  const words = error instanceof HttpError ? error.message : error;
  return (
    <section className="refused" role="alert">
      <Heading>{t('app.failed')}</Heading>
      <p>{typeof words === 'string' ? words : t('ra.message.error')}</p>
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
