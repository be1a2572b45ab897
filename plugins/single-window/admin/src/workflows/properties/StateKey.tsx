/** A state's key, whether it is the beginning or an end, and how to be rid of it. */
import { useState } from 'react';
import { Button, Checkbox, Flex } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { nodesOf, parentOf } from '../../../../server/src/domain/workflow/definition';
import { useDesigner } from '../designer/context';
import { TextField } from '../fields';
import { join, keyOf, rawAt } from '../model/raw';
import { KEY } from '../model/rename-state';
import { Folded } from './Folded';

export function StateKey({ path }: { readonly path: string }) {
  const { definition, edit, select, describe } = useDesigner();
  const { t } = describe;
  const [key, setKey] = useState(keyOf(path));
  const node = nodesOf(definition).get(path);
  const now = join(parentOf(path), key);
  const bad = !KEY.test(key) || (now !== path && rawAt(definition, now) !== null);
  const first = definition.machine.initial === path;
  const rename = (): void => {
    edit({ kind: 'renameState', path, key });
    select({ kind: 'state', path: now });
  };
  return (
    <>
      <Folded title={t('props.more')} open={false}>
        <TextField
          label={t('props.key')}
          hint={t('props.keyHint')}
          value={key}
          error={bad ? t('props.keyBad') : undefined}
          onChange={setKey}
        />
        <Flex>
          <Button variant="tertiary" size="S" disabled={bad || now === path} onClick={rename}>
            {t('props.keyChange')}
          </Button>
        </Flex>
        {!path.includes('.') && (
          <Button
            variant="tertiary"
            size="S"
            disabled={first || node?.type === 'final'}
            onClick={() => edit({ kind: 'setInitial', path })}
          >
            {first ? t('props.first') : t('props.makeFirst')}
          </Button>
        )}
        {node && (node.type === 'atomic' || node.type === 'final') && (
          <Checkbox
            checked={node.type === 'final'}
            onCheckedChange={(final) => edit({ kind: 'setFinal', path, final: final === true })}
          >
            {t('props.kind')}
          </Checkbox>
        )}
      </Folded>
      <Button
        variant="danger-light"
        startIcon={<Trash aria-hidden />}
        onClick={() => {
          edit({ kind: 'removeState', path });
          select(null);
        }}
      >
        {t('props.delete')}
      </Button>
    </>
  );
}
