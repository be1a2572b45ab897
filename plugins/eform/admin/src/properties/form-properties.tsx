import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';
import { KeyInput } from './key-input';
import { Part } from './part';
import { TextPair } from './text-pair';

export function FormProperties() {
  const { state, change } = useBuilder();
  const { t } = useText();
  const { definition } = state;
  return (
    <>
      <Part title={t('part.content')}>
        <TextPair
          label={t('form.title')}
          required
          value={definition.title}
          onChange={(title) =>
            change({ do: 'form', patch: { title: title ?? { vi: '', en: '' } } }, { about: 'form.title' })
          }
        />
      </Part>
      <Part title={t('part.advanced')}>
        <KeyInput alone value={definition.key} onChange={(key) => change({ do: 'form', patch: { key } })} />
      </Part>
    </>
  );
}
