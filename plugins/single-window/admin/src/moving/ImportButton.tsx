/** In the content manager, above the list of procedures. */
import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useWords } from '../words';
import { ImportDialog } from './ImportDialog';
import { IMPORT, PROCEDURE_UID } from './model';

export function ImportButton() {
  const { t } = useWords();
  const { slug } = useParams();
  const { allowedActions } = useRBAC(IMPORT);
  const [open, setOpen] = useState(false);
  if (slug !== PROCEDURE_UID || !allowedActions['canImport']) return null;
  return (
    <>
      <Button variant="secondary" startIcon={<Upload aria-hidden />} onClick={() => setOpen(true)}>
        {t('moving.import')}
      </Button>
      {open && <ImportDialog onClose={() => setOpen(false)} />}
    </>
  );
}
