import { useState } from 'react';
import { Badge, Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { Check, Cross, Pencil } from '@strapi/icons';
import { useWords, type Words } from '../words';
import { CorrectionForm } from './CorrectionForm';
import { sayRow } from './say';
import type { Proposal, Told } from './shapes';
import type { Proposals } from './use-proposals';

interface CardProps extends Pick<Proposals, 'busy' | 'decide'> {
  readonly proposal: Proposal;
}

const COLOURS = { accepted: 'success', corrected: 'success', dismissed: 'secondary' } as const;

/** What was read, in words; what has no figure says so. */
function sayProposal(proposal: Proposal, words: Words): string {
  return proposal.why === 'in_words' ? words.t('say.inWords') : sayRow(proposal, words);
}

function Original({ context }: Pick<Proposal, 'context'>) {
  const { t } = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="sigma" textColor="neutral600">
        {t('said.original')}
      </Typography>
      <Typography tag="blockquote" data-original>
        {context.map(({ text, taken }, place) =>
          // Pieces of one sentence: their place is what they are called by.
          taken ? (
            <Box key={place} tag="mark" background="warning200" color="neutral800" hasRadius>
              {text}
            </Box>
          ) : (
            <span key={place}>{text}</span>
          ),
        )}
      </Typography>
    </Flex>
  );
}

function Decided({ proposal }: { readonly proposal: Proposal }) {
  const words = useWords();
  const { t, moment } = words;
  const { state, decidedBy, decidedAt } = proposal;
  if (state === 'proposed') return null;
  return (
    <Flex gap={2} wrap="wrap">
      <Badge variant={COLOURS[state]}>{t(`state.${state}`)}</Badge>
      {decidedBy !== undefined && decidedAt !== undefined && (
        <Typography variant="pi" textColor="neutral600">
          {t('state.by', { who: decidedBy, when: moment(decidedAt) })}
        </Typography>
      )}
    </Flex>
  );
}

function Acts({ proposal, busy, decide, onCorrect }: CardProps & { readonly onCorrect: () => void }) {
  const words = useWords();
  const { t } = words;
  const { id, plain } = proposal;
  const what = sayProposal(proposal, words);
  const name = (act: 'act.accept' | 'act.correct' | 'act.dismiss'): string => t('act.on', { act: t(act), what });
  return (
    <Flex gap={2} wrap="wrap">
      {plain && (
        <Button
          size="S"
          variant="success-light"
          startIcon={<Check aria-hidden />}
          disabled={busy}
          aria-label={name('act.accept')}
          onClick={() => void decide([{ id, act: 'accept' }])}
        >
          {t('act.accept')}
        </Button>
      )}
      <Button
        size="S"
        variant="tertiary"
        startIcon={<Pencil aria-hidden />}
        disabled={busy}
        aria-label={name('act.correct')}
        onClick={onCorrect}
      >
        {t('act.correct')}
      </Button>
      <Button
        size="S"
        variant="tertiary"
        startIcon={<Cross aria-hidden />}
        disabled={busy}
        aria-label={name('act.dismiss')}
        onClick={() => void decide([{ id, act: 'dismiss' }])}
      >
        {t('act.dismiss')}
      </Button>
    </Flex>
  );
}

/** A proposal: what was read on the left, the sentence on the right, what to do below. */
export function ProposalCard({ proposal, busy, decide }: CardProps) {
  const words = useWords();
  const { t } = words;
  const [correcting, setCorrecting] = useState(false);
  const { id, state, attribute, correction, why, inField } = proposal;
  const save = async (row: unknown): Promise<void> => {
    if (await decide([{ id, act: 'correct', row }])) setCorrecting(false);
  };
  return (
    <Box background="neutral0" borderColor="neutral200" hasRadius padding={4} data-proposal={state}>
      <Grid.Root gap={4}>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch" gap={2}>
          <Typography variant="sigma" textColor="neutral600">
            {t('said.proposal')}
          </Typography>
          <Typography fontWeight="semiBold" textColor={state === 'dismissed' ? 'neutral600' : 'neutral800'}>
            {sayProposal(proposal, words)}
          </Typography>
          {correction !== undefined && (
            <Typography>
              {/* The server answers the row of the same attribute. */}
              {t('said.corrected')}: {sayRow({ attribute, row: correction } as Told, words)}
            </Typography>
          )}
          {why !== null && state === 'proposed' && (
            <Typography variant="pi" textColor="neutral700">
              {t(`why.${why}`)}
            </Typography>
          )}
          {state === 'proposed' && why === null && (
            <Flex>
              <Badge variant={inField ? 'success' : 'neutral'}>
                {t(inField ? 'state.inField' : 'state.notInField')}
              </Badge>
            </Flex>
          )}
          <Decided proposal={proposal} />
        </Grid.Item>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
          <Original context={proposal.context} />
        </Grid.Item>
      </Grid.Root>
      {state === 'proposed' && (
        <Box paddingTop={4}>
          {correcting ? (
            <CorrectionForm
              // As above.
              start={{ attribute, row: proposal.row } as Told}
              busy={busy}
              onSave={(row) => void save(row)}
              onCancel={() => setCorrecting(false)}
            />
          ) : (
            <Acts proposal={proposal} busy={busy} decide={decide} onCorrect={() => setCorrecting(true)} />
          )}
        </Box>
      )}
    </Box>
  );
}
