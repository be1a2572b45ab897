/** What a standing act changes beside the statechart's state; written together with the act. */
import type { Agency } from '../../repositories/directory';
import type { NewTask } from '../../repositories/dossiers';
import { ActRefused } from '../../domain/errors';
import type { Changes, Scene } from '../act-papers';

/** What becomes of a task that is there already. */
export interface TaskPatch {
  readonly assignee?: { readonly id: number; readonly name: string } | null;
  readonly agency?: Pick<Agency, 'id' | 'code' | 'name'>;
  readonly status?: 'done' | 'cancelled';
  readonly dueAt?: Date | null;
}

export interface Effect {
  /** Of the dossier's row; they have the last word. */
  readonly changes?: Changes;
  readonly patches?: ReadonlyMap<number, TaskPatch>;
  readonly opens?: readonly Omit<NewTask, 'id'>[];
  /** What the event says beside what was asked: names that may change later. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Until when the steps that are entered run, where it is not the promised date. */
  readonly stepsDue?: Date;
}

export type EffectMaker = (scene: Scene) => Effect | Promise<Effect>;

export const refuse = (field: string, vi: string, en: string): ActRefused =>
  new ActRefused([{ pointer: `/data/${field}`, detail: { vi, en } }]);

/** A change of `life`; undefined takes a value away. */
export const living = ({ file }: Scene, part: Partial<Scene['file']['dossier']['life']>): Changes => ({
  life: { ...file.dossier.life, ...part },
});

/** The agency of an act, which must be working. */
export function unitNamed({ core }: Scene, field: string, code: string | undefined): Agency {
  const unit = code === undefined ? undefined : core.directory.byCode(code);
  if (!unit || unit.active === false) throw refuse(field, 'Không có đơn vị này.', 'There is no such unit.');
  return unit;
}
