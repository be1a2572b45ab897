/** What can be done with the sample dossier now; what cannot says why. */
import { useState } from 'react';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { PanelStep } from '../../../../server/src/domain/workflow/panel';
import { useDesigner } from '../designer/context';

/** The office's work stands first, what the clock does last. */
const ORDER = ['officer', 'applicant', 'system'];

interface Props {
  readonly step: PanelStep;
  readonly feeDue: boolean;
  readonly onAct: (type: string, paid: boolean) => void;
}

export function Acts({ step, feeDue, onAct }: Props) {
  const { describe } = useDesigner();
  const { t, pick, paper } = describe;
  const ordered = [...step.possible].sort((a, b) => ORDER.indexOf(a.by) - ORDER.indexOf(b.by));
  const [paid, setPaid] = useState(false);
  return (
    <Flex tag="section" aria-label={t('trial.acts')} direction="column" alignItems="stretch" gap={3}>
      <Typography variant="delta" tag="h3">
        {t('trial.acts')}
      </Typography>
      {feeDue && (
        <Checkbox checked={paid} onCheckedChange={(checked) => setPaid(checked === true)}>
          {t('trial.paid')}
        </Checkbox>
      )}
      {step.possible.length === 0 && <Typography>{t('trial.stuck')}</Typography>}
      {ordered.map((act) => (
        <Flex key={act.type} direction="column" alignItems="stretch" gap={1}>
          <Button
            variant={act.by === 'officer' ? 'secondary' : 'tertiary'}
            fullWidth
            disabled={!act.allowed && !(paid && feeDue)}
            onClick={() => onAct(act.type, paid)}
          >
            {pick(act.label)}
          </Button>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {act.leadsTo && `→ ${pick(act.leadsTo)}`}
            {act.papers.length > 0 && ` · ${t('trial.prints', { papers: act.papers.map(paper).join(', ') })}`}
            {act.why && pick(act.why)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
