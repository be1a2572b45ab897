/** Form 06, the process control sheet: each hand-over of a dossier, read from its events. Pure. */
import type { DossierEvent, DossierFile, DossierTask } from '@motcua/plugin-single-window';

/** Whether the giver was done before, on, or after the day that his step was due. */
export type HandOverResult = 'Trước hạn' | 'Đúng hạn' | 'Quá hạn';

export interface HandOver {
  readonly at: string;
  readonly from: { readonly unit: string; readonly person: string };
  readonly to: { readonly unit: string; readonly person: string };
  readonly result: HandOverResult | null;
  readonly note: string;
}

export interface ControlSheet {
  readonly dossierCode: string;
  readonly agency: string;
  /** Whoever else worked on it or was asked. */
  readonly others: readonly string[];
  readonly receivedAt: string | null;
  readonly promisedAt: string | null;
  readonly handOvers: readonly HandOver[];
}

const APPLICANT = 'Người nộp hồ sơ';
const REASON = 160;

/** Acts that give the work to somebody else without a step of the drawing. */
const GIVEN: ReadonlySet<string> = new Set(['ASSIGN_OFFICER', 'REASSIGN', 'DELEGATE', 'CONFIRM_PASS']);

const NOTES: Readonly<Record<string, string>> = {
  RECEIVE: 'Tiếp nhận hồ sơ',
  REFUSE: 'Từ chối tiếp nhận',
  REQUEST_SUPPLEMENT: 'Yêu cầu bổ sung, hoàn thiện',
  SUPPLEMENT: 'Đã bổ sung, hoàn thiện',
  ASSIGN: 'Phân công xử lý',
  ASSIGN_OFFICER: 'Giao người xử lý',
  REASSIGN: 'Giao lại cho người khác',
  DELEGATE: 'Ủy quyền khi vắng mặt',
  CONFIRM_PASS: 'Chuyển đơn vị có thẩm quyền',
  FORWARD: 'Chuyển bước tiếp theo',
  CONSULT: 'Gửi lấy ý kiến',
  OPINION: 'Đã cho ý kiến',
  PROPOSE: 'Trình duyệt',
  RETURN: 'Trả lại',
  APPROVE: 'Phê duyệt',
  REJECT: 'Không đủ điều kiện giải quyết',
  ISSUE: 'Cấp số, phát hành',
  HAND_OVER: 'Trả kết quả',
  WITHDRAW: 'Rút hồ sơ',
  TIMER: 'Hết thời hạn',
};

const day = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Before the day that it is due, on it, or after the moment. */
export function resultOf(at: Date, due: Date | null): HandOverResult | null {
  if (due === null) return null;
  if (at > due) return 'Quá hạn';
  return day(at) === day(due) ? 'Đúng hạn' : 'Trước hạn';
}

const leaves = (key: unknown): readonly string[] => (typeof key === 'string' && key !== '' ? key.split('+') : []);

const isStep = (task: DossierTask): boolean => !task.stateKey.startsWith('~');

/** The step that the event ended: the newest one of a state that it left. */
function endedTask(file: DossierFile, event: DossierEvent): DossierTask | undefined {
  const from = leaves(event.data['from']);
  const after = leaves(event.data['state']);
  const left = from.filter((path) => !after.includes(path));
  return file.tasks.findLast(
    (task) => isStep(task) && left.includes(task.stateKey) && new Date(task.openedAt) < new Date(event.at),
  );
}

const openedBy = (file: DossierFile, event: DossierEvent): DossierTask | undefined =>
  file.tasks.find((task) => isStep(task) && Math.abs(task.openedAt.getTime() - event.at.getTime()) < 50);

/** Who took it: named by the act, else whoever acted next in that unit. */
function receiver(file: DossierFile, at: number): HandOver['to'] {
  const event = file.events[at];
  if (!event) return { unit: '', person: '' };
  const task = openedBy(file, event);
  const named = event.data['officerName'];
  const following = file.events.slice(at + 1).find((one) => one.actor.kind !== 'system' && one.type !== 'NOTE');
  if (GIVEN.has(event.type) && typeof named === 'string') return { unit: event.actor.unit, person: named };
  if (task) {
    const own = following?.actor.kind === 'officer' && following.actor.unit === task.agencyName;
    return { unit: task.agencyName, person: task.assigneeName ?? (own ? following.actor.name : '') };
  }
  const received = event.data['receiver'];
  return { unit: APPLICANT, person: typeof received === 'string' ? received : file.dossier.applicantName };
}

function noteOf(event: DossierEvent): string {
  const act = NOTES[event.type] ?? '';
  const reason = event.reason?.trim() ?? '';
  const short = reason.length > REASON ? `${reason.slice(0, REASON - 1)}…` : reason;
  return [act, short].filter((part) => part !== '').join(': ');
}

/** A change of the step, or of who holds it. */
const handsOver = (event: DossierEvent): boolean =>
  GIVEN.has(event.type) || (typeof event.data['state'] === 'string' && event.data['from'] !== event.data['state']);

/** The first row is the one-stop unit's: what came before is the applicant's. */
export function controlSheet(file: DossierFile): ControlSheet {
  const { dossier } = file;
  const handOvers = file.events.flatMap((event, at): readonly HandOver[] => {
    if (event.type === 'FILE' || !handsOver(event)) return [];
    const from =
      event.actor.kind === 'officer'
        ? { unit: event.actor.unit, person: event.actor.name }
        : event.actor.kind === 'citizen'
          ? { unit: APPLICANT, person: event.actor.name }
          : { unit: event.actor.name, person: '' };
    const to = receiver(file, at);
    // A step that a person passes on to himself is no hand-over.
    if (from.unit === to.unit && from.person === to.person) return [];
    const task = endedTask(file, event);
    return [
      {
        at: event.at.toISOString(),
        from,
        to,
        result: event.actor.kind === 'officer' ? resultOf(event.at, task?.dueAt ?? null) : null,
        note: noteOf(event),
      },
    ];
  });
  const main = new Set([file.agency.name, file.oneStopUnit.name]);
  return {
    dossierCode: dossier.code ?? dossier.number,
    agency: file.agency.name,
    others: [...new Set(file.tasks.map(({ agencyName }) => agencyName))].filter((name) => !main.has(name)),
    receivedAt: dossier.receivedAt?.toISOString() ?? null,
    promisedAt: dossier.promisedAt?.toISOString() ?? null,
    handOvers,
  };
}
