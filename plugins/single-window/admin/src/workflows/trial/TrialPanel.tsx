/** “Try it”: a sample dossier walks what is drawn, with a clock that can be moved. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { UsingProcedure } from '../../../../server/src/domain/workflow/panel';
import { useDesigner } from '../designer/context';
import { FindingCard } from '../findings/FindingCard';
import { Acts } from './Acts';
import { Clock } from './Clock';
import { Log } from './Log';
import { Now } from './Now';
import { Start } from './Start';
import type { Trial } from './useTrial';

interface Props {
  readonly trial: Trial;
  readonly procedure: UsingProcedure | null;
}

export function TrialPanel({ trial, procedure }: Props) {
  const { describe } = useDesigner();
  const { t, pick } = describe;
  const { run, answer, failed } = trial;
  const step = answer?.steps.at(-1);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography variant="beta" tag="h2">
        {t('trial.title')}
      </Typography>
      {!run && <Start procedure={procedure} onBegin={trial.begin} />}
      {failed && (
        <Box background="danger100" padding={4} hasRadius role="alert">
          <Typography>{t('trial.failed')}</Typography>
        </Box>
      )}
      {run && answer && answer.findings.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {answer.findings.map((finding, index) => (
            <FindingCard key={`${finding.code} ${index}`} finding={finding} />
          ))}
        </Flex>
      )}
      {run && answer?.refused && (
        <Box background="danger100" padding={4} hasRadius role="alert">
          <Typography>
            {describe.act(answer.refused.event)}: {pick(answer.refused.why)}
          </Typography>
        </Box>
      )}
      {run && step && (
        <>
          <Now step={step} />
          {!step.ended && (
            <Acts
              key={answer?.steps.length}
              step={step}
              feeDue={run.sample.feeDue && !run.events.some(({ paid }) => paid)}
              onAct={trial.act}
            />
          )}
          {!step.ended && <Clock now={run.now} onChange={trial.setClock} />}
        </>
      )}
      {run && (
        <Button variant="tertiary" onClick={trial.stop}>
          {t('trial.again')}
        </Button>
      )}
      {run && answer && answer.steps.length > 0 && <Log steps={answer.steps} />}
    </Flex>
  );
}
