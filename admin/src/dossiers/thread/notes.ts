import type { DossierEventRow } from '../../data/types';

const words = (event: DossierEventRow): string => (typeof event.data.text === 'string' ? event.data.text : '');

export interface Note {
  readonly id: number;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

const noteOf = (event: DossierEventRow): Note => ({
  id: event.id,
  text: words(event),
  by: event.actor.name,
  at: event.at,
});

/** Internal notes, newest first. */
export const notesOf = (events: readonly DossierEventRow[]): readonly Note[] =>
  events
    .filter(({ type }) => type === 'NOTE')
    .map(noteOf)
    .reverse();

export interface Instruction extends Note {
  readonly days: number | null;
  readonly answer: Note | null;
}

/** A leader's instructions with their answers, newest first: an answer belongs to the oldest that has none yet. */
export const instructionsOf = (events: readonly DossierEventRow[]): readonly Instruction[] => {
  const answers = events.filter(({ type }) => type === 'ANSWER_INSTRUCTION');
  return events
    .filter(({ type }) => type === 'INSTRUCT')
    .map((event, index) => ({
      ...noteOf(event),
      days: typeof event.data.days === 'number' ? event.data.days : null,
      answer: answers[index] ? noteOf(answers[index]) : null,
    }))
    .reverse();
};
