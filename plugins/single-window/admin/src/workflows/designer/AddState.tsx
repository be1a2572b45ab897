/** A new step, on the sheet or in a branch. */
import { useState } from 'react';
import { Checkbox } from '@strapi/design-system';
import { nodesOf, parentOf } from '../../../../server/src/domain/workflow/definition';
import { ChoiceField, TextField } from '../fields';
import { freeKey, newMeta } from '../model/new-parts';
import { join } from '../model/raw';
import { useDesigner } from './context';
import { FormDialog } from './FormDialog';

const SHEET = 'sheet';

export function AddState({ onClose }: { readonly onClose: () => void }) {
  const { definition, edit, show, selection, describe } = useDesigner();
  const { t } = describe;
  const nodes = nodesOf(definition);
  const branches = [...nodes.values()].filter(
    ({ path }) => path !== '' && nodes.get(parentOf(path))?.type === 'parallel',
  );
  const near =
    selection?.kind === 'state' ? branches.find(({ path }) => selection.path.startsWith(path))?.path : undefined;
  const [name, setName] = useState('');
  const [parent, setParent] = useState(near ?? SHEET);
  const [final, setFinal] = useState(false);
  const [tried, setTried] = useState(false);
  const add = (): void => {
    setTried(true);
    if (name.trim() === '') return;
    const at = parent === SHEET ? '' : parent;
    const key = freeKey(definition, at, name);
    const meta = newMeta(name.trim(), describe);
    edit({
      kind: 'addState',
      parent: at,
      key,
      meta: final ? { ...meta, npspStatus: 9 } : { ...meta, role: 'processing_officer', unit: 'competent' },
    });
    if (final) edit({ kind: 'setFinal', path: join(at, key), final });
    show({ kind: 'state', path: join(at, key) });
    onClose();
  };
  return (
    <FormDialog title={t('addState.title')} submit={t('addState.add')} onSubmit={add} onClose={onClose}>
      <TextField
        label={t('addState.name')}
        hint={t('addState.nameHint')}
        value={name}
        required
        error={tried && name.trim() === '' ? t('needed') : undefined}
        onChange={setName}
      />
      {branches.length > 0 && (
        <ChoiceField
          label={t('addState.where')}
          value={parent}
          options={[
            { value: SHEET, label: t('addState.sheet') },
            ...branches.map(({ path }) => ({
              value: path,
              label: `${t('box.region')} ${describe.state(definition, path)}`,
            })),
          ]}
          onChange={setParent}
        />
      )}
      <Checkbox checked={final} onCheckedChange={(checked) => setFinal(checked === true)}>
        {t('addState.final')}
      </Checkbox>
    </FormDialog>
  );
}
