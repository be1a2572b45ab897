/** What belongs to the paper as a whole: its names, kind, title, subject, addressee and symbol. */
import { Flex, Typography } from '@strapi/design-system';
import type { DocumentTemplate } from '@motcua/cms';
import { useWords } from '../../words';
import { useEditor } from '../editor/context';
import { ChoiceField, TextField } from '../fields';
import { without } from '../model/blocks';
import { KINDS } from '../model/first-draft';
import { FieldText } from './FieldText';

type Optional = 'subject' | 'to' | 'symbol';

/** What is emptied is not there. */
function withText(template: DocumentTemplate, name: Optional, value: string): DocumentTemplate {
  return { ...without(template, name), ...(value === '' ? {} : { [name]: value }) };
}

export function PaperProperties() {
  const { t } = useWords();
  const { template, change } = useEditor();
  const letter = template.kind === 'letter';
  const set = (part: Partial<DocumentTemplate>, about: string): void => change({ ...template, ...part }, { about });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h2">
        {t('paper.title')}
      </Typography>
      <TextField
        label={t('paper.name')}
        required
        value={template.name.vi}
        error={template.name.vi.trim() === '' ? t('needed') : undefined}
        onChange={(vi) => set({ name: { ...template.name, vi } }, 'name')}
      />
      <TextField
        label={t('paper.nameEn')}
        value={template.name.en}
        onChange={(en) => set({ name: { ...template.name, en } }, 'nameEn')}
      />
      <ChoiceField
        label={t('paper.kind')}
        value={template.kind}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(chosen) => set({ kind: KINDS.find((one) => one === chosen) ?? 'result' }, 'kind')}
      />
      {letter ? null : (
        <FieldText
          label={t('paper.printed')}
          hint={t('paper.printedHint')}
          value={template.title}
          onChange={(title) => set({ title }, 'title')}
        />
      )}
      <FieldText
        label={t(letter ? 'paper.about' : 'paper.subject')}
        value={template.subject ?? ''}
        onChange={(value) => change(withText(template, 'subject', value), { about: 'subject' })}
      />
      <FieldText
        label={t('paper.to')}
        value={template.to ?? ''}
        onChange={(value) => change(withText(template, 'to', value), { about: 'to' })}
      />
      <TextField
        label={t('paper.symbol')}
        hint={t(letter ? 'paper.symbolLetter' : 'paper.symbolResult')}
        value={template.symbol ?? ''}
        onChange={(value) => change(withText(template, 'symbol', value.toUpperCase()), { about: 'symbol' })}
      />
      <Typography variant="pi" textColor="neutral600">
        {t('paper.code', { code: template.code })}
      </Typography>
    </Flex>
  );
}
