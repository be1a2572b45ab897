import { isFetchError, useNotification } from '@strapi/strapi/admin';
import type { FormDefinition } from '@motcua/cms';
import { useState } from 'react';
import type { Finding } from '../builder/findings';
import { useApi } from './use-api';
import { useText } from './use-text';

interface Save {
  readonly saving: boolean;
  /** Stores the form; answers its document, or null when it was refused and the editor was told why. */
  readonly save: (documentId: string | null, definition: FormDefinition) => Promise<string | null>;
}

/** What a refusal says, in the server's own words. */
const reasonOf = (error: unknown): string | null =>
  isFetchError(error) ? (error.response?.data.error.message ?? error.message) : null;

export function useSave(onRefused: (findings: readonly Finding[]) => void): Save {
  const api = useApi();
  const { toggleNotification } = useNotification();
  const { t } = useText();
  const [saving, setSaving] = useState(false);

  const save: Save['save'] = async (documentId, definition) => {
    setSaving(true);
    try {
      // Asked first, so that the editor reads a list with places and not one long sentence.
      const findings = (await api.check(definition)).filter(({ severity }) => severity === 'error');
      if (findings.length > 0) {
        onRefused(findings);
        toggleNotification({
          type: 'warning',
          title: t('save.refused'),
          message: t('save.refused.text', { n: findings.length }),
        });
        return null;
      }
      const stored = await api.save(documentId, definition);
      toggleNotification({ type: 'success', message: t('save.done') });
      return stored;
    } catch (error) {
      toggleNotification({
        type: 'danger',
        title: t('save.failed'),
        message: reasonOf(error) ?? t('save.failed.text'),
      });
      return null;
    } finally {
      setSaving(false);
    }
  };
  return { saving, save };
}
