/** Whose procedures are taken in without asking; trust can be taken back. */
import { useEffect, useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useWords } from '../words';
import type { Keys } from './model';

export function TrustedKeys() {
  const { t, date } = useWords();
  const { get, del } = useFetchClient();
  const [keys, setKeys] = useState<Keys | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    get<Keys>('/single-window/moving/keys')
      .then(({ data }) => {
        if (!gone) setKeys(data);
      })
      .catch(() => {
        if (!gone) setFailed(true);
      });
    return () => {
      gone = true;
    };
  }, [get]);
  const distrust = (kid: string): void => {
    del(`/single-window/moving/keys/${kid}`)
      .then(() =>
        setKeys((before) => before && { ...before, trusted: before.trusted.filter(({ key }) => key.kid !== kid) }),
      )
      .catch(() => setFailed(true));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} tag="section" aria-label={t('moving.keys')}>
      <Typography variant="delta" tag="h3">
        {t('moving.keys')}
      </Typography>
      {failed && (
        <Typography role="alert" textColor="danger600">
          {t('moving.keysFailed')}
        </Typography>
      )}
      {keys?.trusted.length === 0 && <Typography>{t('moving.noKeys')}</Typography>}
      {keys?.trusted.map(({ key, name, by, at, fingerprint }) => (
        <Flex key={key.kid} justifyContent="space-between" gap={4}>
          <Flex direction="column" alignItems="stretch">
            <Typography>{t('moving.trustedBy', { name, by, at: date(at) })}</Typography>
            <Typography variant="pi" style={{ fontFamily: 'monospace' }}>
              {fingerprint}
            </Typography>
          </Flex>
          <Button variant="tertiary" size="S" onClick={() => distrust(key.kid)}>
            {t('moving.distrust')}
          </Button>
        </Flex>
      ))}
      {keys && (
        <>
          <Typography>{t('moving.ownKey')}</Typography>
          <Typography variant="pi" style={{ fontFamily: 'monospace' }}>
            {keys.own.fingerprint}
          </Typography>
        </>
      )}
    </Flex>
  );
}
