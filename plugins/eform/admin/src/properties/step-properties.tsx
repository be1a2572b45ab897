import type { FormStep } from '@motcua/cms';
import { keyFromLabel } from '../builder/field-types';
import { freeKey, keysOf, readableFrom } from '../builder/tree';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';
import { ConditionEditor } from './condition-editor';
import { KeyInput } from './key-input';
import { Part } from './part';
import { TextPair } from './text-pair';

const MADE = /^step\d*$/;

export function StepProperties({ step }: { readonly step: FormStep }) {
  const { state, change } = useBuilder();
  const { t } = useText();
  const patch = (values: Partial<FormStep>, about?: string): void =>
    change(
      { do: 'step', key: step.key, patch: values },
      {
        ...(about === undefined ? {} : { about: `${step.key}.${about}` }),
        selection: { kind: 'step', key: values.key ?? step.key },
      },
    );
  const nameKey = (): void => {
    const made = MADE.test(step.key) ? keyFromLabel(step.title.vi) : null;
    if (made !== null && !/^buoc\d*$/.test(made)) patch({ key: freeKey(keysOf(state.definition), made) });
  };
  return (
    <>
      <Part title={t('part.content')}>
        <TextPair
          label={t('step.title')}
          required
          value={step.title}
          onChange={(title) => patch({ title: title ?? { vi: '', en: '' } }, 'title')}
          onDone={nameKey}
        />
        <TextPair label={t('hint')} long value={step.hint} onChange={(hint) => patch({ hint }, 'hint')} />
      </Part>
      <Part title={t('part.conditions')}>
        <ConditionEditor
          label={t('shownIf')}
          always={t('shownIf.always')}
          value={step.shownIf}
          onChange={(shownIf) => patch({ shownIf })}
          readable={readableFrom(state.definition, null).filter(({ place }) => place.step !== step.key)}
        />
      </Part>
      <Part title={t('part.advanced')}>
        <KeyInput value={step.key} onChange={(key) => patch({ key })} />
      </Part>
    </>
  );
}
