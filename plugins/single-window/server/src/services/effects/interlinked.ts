/** Effects on a whole of what befalls its parts. */
import { promised, moment } from './time';
import { living, type Effect, type EffectMaker } from './effect';

/** The part as the whole knows it, after the act. */
const part: EffectMaker = (scene): Effect => {
  const told = scene.data.part;
  const { promisedAt, ...known } = told ?? { key: '', promisedAt: undefined };
  const parts = (scene.file.dossier.life.parts ?? []).map((one) =>
    one.key === known.key ? { ...one, ...known } : one,
  );
  const life = living(scene, { parts });
  const at = promisedAt === undefined ? null : new Date(promisedAt);
  const before = scene.file.dossier.promisedAt;
  if (!at || !before || at <= before) return { changes: life };
  const effect = promised(
    scene,
    at,
    `Một phần liên thông phải bổ sung; ngày hẹn chung theo phần đó: trả lúc ${moment(at)}.`,
    `A part had to be supplemented; the date of the whole follows it: promised for ${moment(at)}.`,
  );
  return { ...effect, changes: { ...effect.changes, ...life } };
};

export const INTERLINKED_EFFECTS: Readonly<Record<string, EffectMaker>> = {
  PART_OPENED: part,
  PART_SETTLED: part,
  PART_FAILED: part,
  PART_RESUMED: part,
  PART_SUPPLEMENTED: part,
};
