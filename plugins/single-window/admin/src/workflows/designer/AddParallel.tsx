/** A step in which several agencies work at the same time. */
import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import type { UnitRef } from '@motcua/cms';
import { TextField, UnitField } from '../fields';
import { freeKey, keyFrom, newMeta } from '../model/new-parts';
import type { Branch } from '../model/state-edits';
import { useDesigner } from './context';
import { FormDialog } from './FormDialog';

interface BranchInput {
  readonly name: string;
  readonly unit: UnitRef;
}

const BEGIN: readonly BranchInput[] = [
  { name: '', unit: 'competent' },
  { name: '', unit: { agency: '' } },
];

export function AddParallel({ onClose }: { readonly onClose: () => void }) {
  const { definition, edit, show, describe, catalogue } = useDesigner();
  const { t } = describe;
  const [name, setName] = useState('');
  const [branches, setBranches] = useState(BEGIN);
  const [tried, setTried] = useState(false);
  const change = (index: number, part: Partial<BranchInput>): void =>
    setBranches((before) => before.map((branch, at) => (at === index ? { ...branch, ...part } : branch)));
  const add = (): void => {
    setTried(true);
    if ([name, ...branches.map((branch) => branch.name)].some((text) => text.trim() === '')) return;
    const key = freeKey(definition, '', name);
    const made = branches.map((branch, index): Branch => ({
      key: `${keyFrom(branch.name)}_${index + 1}`,
      meta: { ...newMeta(branch.name.trim(), describe), role: 'processing_officer', unit: branch.unit },
      on: index === 0 ? 'PROPOSE' : 'OPINION',
    }));
    edit({ kind: 'addParallel', key, meta: newMeta(name.trim(), describe), branches: made });
    show({ kind: 'state', path: key });
    onClose();
  };
  const missing = (text: string): string | undefined => (tried && text.trim() === '' ? t('needed') : undefined);
  return (
    <FormDialog title={t('addParallel.title')} submit={t('addParallel.add')} onSubmit={add} onClose={onClose}>
      <Typography>{t('addParallel.hint')}</Typography>
      <TextField label={t('addState.name')} value={name} required error={missing(name)} onChange={setName} />
      {branches.map((branch, index) => (
        <Flex key={index} direction="column" alignItems="stretch" gap={3}>
          <TextField
            label={t('addParallel.branch', { number: index + 1 })}
            value={branch.name}
            required
            error={missing(branch.name)}
            onChange={(text) => change(index, { name: text })}
          />
          <UnitField
            label={t('addParallel.branchUnit', { number: index + 1 })}
            value={branch.unit}
            agencies={catalogue.units}
            onChange={(unit) => change(index, { unit })}
          />
        </Flex>
      ))}
    </FormDialog>
  );
}
