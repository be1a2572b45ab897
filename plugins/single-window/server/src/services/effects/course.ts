/** Effects of ends and ways back, of results, of other systems and other applicants. */
import { addWorkingDays } from '../../domain/working-time/working-time';
import { promiseDate } from '../../domain/working-time/promise-date';
import { fold } from '../../domain/fold';
import type { Changes, Scene } from '../act-papers';
import { countedLimit, limitOfFile } from '../../domain/limits';
import { promiseRules } from '../../domain/workflow/due';
import { living, refuse, type EffectMaker } from './effect';

/** A wrong result is put right within 3 working days (Decree 118/2025 Art. 23). */
const CORRECTION_DAYS = 3;

const merge: EffectMaker = async (scene) => {
  const code = (scene.data.code ?? '').toUpperCase();
  const column = code.startsWith('HS-') ? 'number' : 'code';
  const other = await scene
    .trx<{ id: number; applicant_number: string; procedure_code: string; ended_at: Date | null }>('dossiers')
    .where({ [column]: code })
    .first('id', 'applicant_number', 'procedure_code', 'ended_at');
  const { dossier } = scene.file;
  if (!other || other.id === dossier.id) throw refuse('code', 'Không có hồ sơ này.', 'There is no such dossier.');
  if (other.applicant_number !== dossier.applicantNumber || other.procedure_code !== dossier.procedureCode)
    throw refuse('code', 'Hai hồ sơ không cùng người nộp và thủ tục.', 'The two differ in applicant or procedure.');
  if (other.ended_at) throw refuse('code', 'Hồ sơ kia đã kết thúc.', 'The other dossier has ended.');
  return { changes: living(scene, { mergedInto: code }) };
};

/** The limit starts again from now. */
function restarted(scene: Scene): Changes {
  const rules = promiseRules(scene.version.content, scene.workflow.definition, countedLimit(limitOfFile(scene.file)));
  const promise =
    rules &&
    promiseDate(rules, scene.core.directory.calendar(scene.file.agency.code), [{ kind: 'received', at: scene.now }]);
  return promise ? { promised_at: promise.promisedAt, promise_explanation: promise.explanation } : {};
}

const reopen: EffectMaker = (scene) => {
  const changes = scene.file.dossier.receivedAt === null ? {} : restarted(scene);
  return {
    changes: {
      ...changes,
      ...living(scene, { reopened: (scene.file.dossier.life.reopened ?? 0) + 1 }),
      extension_count: 0,
    },
    ...(changes.promised_at ? { stepsDue: changes.promised_at } : {}),
  };
};

const correct: EffectMaker = (scene) => {
  const due = addWorkingDays(scene.core.directory.calendar(scene.file.agency.code), scene.now, CORRECTION_DAYS);
  return {
    changes: {
      delivery_status: 'recalled',
      handed_over_at: null,
      ...living(scene, { correctionDueAt: due.toISOString() }),
    },
    stepsDue: due,
  };
};

const changeApplicant: EffectMaker = (scene) => {
  const { person } = scene.data;
  const { dossier } = scene.file;
  if (!person) return {};
  if (person.number === dossier.applicantNumber)
    throw refuse('person/number', 'Đây là người nộp hiện tại.', 'That is the applicant already.');
  const former = { name: dossier.applicantName, number: dossier.applicantNumber, until: scene.now.toISOString() };
  return {
    changes: {
      applicant_name: person.name,
      applicant_number: person.number,
      applicant_kind: person.number.length === 12 ? 'citizen' : 'business',
      applicant_phone: person.phone ?? null,
      applicant_address: person.address ?? null,
      applicant_email: null,
      search_text: `${scene.row.search_text ?? ''} ${fold(`${person.name} ${person.number}`)}`.slice(0, 2000),
      ...living(scene, { formerApplicants: [...(dossier.life.formerApplicants ?? []), former] }),
    },
  };
};

const owedHandedIn: EffectMaker = ({ file }) => {
  const { owed, ...life } = file.dossier.life;
  return { changes: { life }, data: { owed: owed?.components ?? [] } };
};

const external =
  (part: (scene: Scene) => Changes): EffectMaker =>
  (scene) => ({ changes: part(scene) });

const back = (scene: Scene): Changes => {
  const { life } = scene.file.dossier;
  return {
    route_status: 'local',
    life: Object.fromEntries(Object.entries(life).filter(([name]) => name !== 'external')),
  };
};

export const COURSE_EFFECTS: Readonly<Record<string, EffectMaker>> = {
  STOP: ({ file }) => ({ data: { stage: file.state.label.vi } }),
  OWED_HANDED_IN: owedHandedIn,
  MERGE: merge,
  REOPEN: reopen,
  REOPEN_REFUSED: reopen,
  ARCHIVE: ({ now }) => ({ changes: { archived_at: now } }),
  CORRECT_RESULT: correct,
  POST_RESULT: (scene) => ({
    changes: {
      delivery_status: 'posted',
      ...living(scene, { post: { consignment: scene.data.code ?? '', at: scene.now.toISOString() } }),
    },
  }),
  POST_RETURNED: () => ({ changes: { delivery_status: 'ready' } }),
  MARK_UNFETCHED: () => ({ changes: { delivery_status: 'unclaimed' } }),
  CHANGE_APPLICANT: changeApplicant,
  CHANGE_CONTACT: ({ data }) => ({ changes: { applicant_phone: data.text ?? null } }),
  OFFER_EXTERNAL: external((scene) => ({
    route_status: 'offered',
    ...living(scene, { external: { system: scene.data.text ?? '' } }),
  })),
  CANCEL_OFFER: external(back),
  EXTERNAL_DECLINED: external(back),
  EXTERNAL_ACCEPTED: external((scene) => ({
    route_status: 'external',
    ...living(scene, {
      external: { system: scene.file.dossier.life.external?.system ?? '', code: scene.data.code ?? '' },
    }),
  })),
  EXTERNAL_PROGRESS: external(({ data }) => (data.status === undefined ? {} : { npsp_status: data.status })),
  EXTERNAL_SETTLED: external(() => ({ route_status: 'local' })),
  EXTERNAL_STOPPED: external(() => ({ route_status: 'local' })),
  OFFER_BACK: external(() => ({ route_status: 'returning' })),
  TAKE_BACK: external(back),
};
