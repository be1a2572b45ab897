/** A new transition by three choices: from, to, when. What dragging does, without a mouse. */
import { useState } from 'react';
import { nodesOf } from '../../../../server/src/domain/workflow/definition';
import { SearchField } from '../fields';
import { reachableFrom, startsOf } from '../model/ends';
import { transitionsOf } from '../model/transition-edits';
import { ActField } from '../properties/ActField';
import { useDesigner } from './context';
import { FormDialog } from './FormDialog';

interface Props {
  readonly from: string;
  readonly to: string;
  readonly onClose: () => void;
}

export function Connect({ onClose, ...given }: Props) {
  const { definition, edit, show, describe } = useDesigner();
  const { t } = describe;
  const [from, setFrom] = useState(given.from);
  const [to, setTo] = useState(given.to);
  const joins = nodesOf(definition).get(from)?.type === 'parallel';
  const [on, setOn] = useState(joins ? 'onDone' : '');
  const [tried, setTried] = useState(false);
  const add = (): void => {
    setTried(true);
    if (from === '' || to === '' || on === '') return;
    const index = transitionsOf(definition, from).filter((way) => way.on === on).length;
    edit({ kind: 'addTransition', from, to, on });
    show({ kind: 'arrow', ref: { from, on, index } });
    onClose();
  };
  const options = (paths: readonly string[]) =>
    paths.map((path) => ({ value: path, label: describe.state(definition, path) }));
  const missing = (text: string): string | undefined => (tried && text === '' ? t('needed') : undefined);
  return (
    <FormDialog title={t('connect.title')} submit={t('connect.add')} onSubmit={add} onClose={onClose}>
      <SearchField
        label={t('props.from')}
        value={from}
        required
        error={missing(from)}
        options={options(startsOf(definition))}
        onChange={setFrom}
      />
      <SearchField
        label={t('props.to')}
        value={to}
        required
        error={missing(to)}
        options={options(reachableFrom(definition, from))}
        onChange={setTo}
      />
      <ActField label={t('props.act')} value={on} joins={joins} onChange={setOn} />
    </FormDialog>
  );
}
