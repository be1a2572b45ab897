/** When a dossier will really be done, from how long the same step took before. Pure; lengths are working minutes. */

/** One visit of a finished dossier to a step. */
export interface Visit {
  readonly procedure: string;
  readonly unit: string;
  readonly state: string;
  /** From entering the step to the end of the dossier. */
  readonly remaining: number;
}

export interface Standing {
  readonly procedure: string;
  readonly unit: string;
  readonly state: string;
  /** Since it entered the step. */
  readonly age: number;
}

export interface Forecast {
  /** From now: half of such dossiers are done by then. */
  readonly median: number;
  /** From now: nine of ten are. */
  readonly bound: number;
  /** How likely the promised date is missed. */
  readonly lateChance: number;
  /** How many earlier dossiers of this procedure and unit speak, and how many of the procedure anywhere. */
  readonly own: number;
  readonly procedure: number;
}

type Samples = ReadonlyMap<string, Float64Array>;

/** Earlier visits: of procedure, unit and step; of procedure and step; of any step, as multiples of the procedure's usual whole time. */
export interface ForecastModel {
  readonly own: Samples;
  readonly procedure: Samples;
  readonly all: Float64Array;
  /** The median of all visits of a procedure, by which `all` is scaled. */
  readonly usual: ReadonlyMap<string, number>;
}

/** How many dossiers elsewhere weigh as much as the unit's own history. */
const PRIOR = 12;
/** Below this much evidence nothing is foretold. */
const LEAST = 5;

const ownKey = ({ procedure, unit, state }: Omit<Visit, 'remaining'>): string => `${procedure}\n${unit}\n${state}`;
const procedureKey = ({ procedure, state }: Pick<Visit, 'procedure' | 'state'>): string => `${procedure}\n${state}`;

function grouped(visits: readonly Visit[], keyOf: (visit: Visit) => string): Samples {
  const groups = new Map<string, number[]>();
  for (const visit of visits) {
    const key = keyOf(visit);
    const group = groups.get(key) ?? [];
    group.push(visit.remaining);
    groups.set(key, group);
  }
  return new Map([...groups].map(([key, values]) => [key, Float64Array.from(values).sort()]));
}

export function forecastModel(visits: readonly Visit[]): ForecastModel {
  const byProcedure = grouped(visits, ({ procedure }) => procedure);
  const usual = new Map([...byProcedure].map(([key, values]) => [key, Math.max(1, values[values.length >> 1] ?? 1)]));
  return {
    own: grouped(visits, ownKey),
    procedure: grouped(visits, procedureKey),
    all: Float64Array.from(visits, ({ procedure, remaining }) => remaining / (usual.get(procedure) ?? 1)).sort(),
    usual,
  };
}

/** How many values are at most `limit`. */
function countUpTo(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The samples of one level that lasted longer than the dossier's age, and what each weighs. */
class Level {
  readonly count: number;
  private readonly begins: number;
  weight = 0;

  constructor(
    private readonly values: Float64Array,
    private readonly scale: number,
    private readonly age: number,
  ) {
    this.begins = countUpTo(values, age / scale);
    this.count = values.length - this.begins;
  }

  /** Share of the level that is over within `minutes` from now. */
  share(minutes: number): number {
    if (this.count === 0) return 0;
    return (countUpTo(this.values, (this.age + minutes) / this.scale) - this.begins) / this.count;
  }

  get longest(): number {
    return this.count === 0 ? 0 : (this.values.at(-1) ?? 0) * this.scale - this.age;
  }
}

/**
 * The unit's own history of the procedure's step, drawn towards that of the procedure anywhere and towards all procedures while it is short:
 * each level weighs its own number against `PRIOR` of the next.
 */
function levelsOf(model: ForecastModel, standing: Standing): readonly [own: Level, procedure: Level, all: Level] {
  const { age, procedure: code } = standing;
  const empty = new Float64Array();
  const own = new Level(model.own.get(ownKey(standing)) ?? empty, 1, age);
  const procedure = new Level(model.procedure.get(procedureKey(standing)) ?? empty, 1, age);
  const all = new Level(model.all, model.usual.get(code) ?? 1, age);
  const ownShare = own.count / (own.count + PRIOR);
  const nextShare = procedure.count / (procedure.count + PRIOR);
  own.weight = ownShare;
  procedure.weight = (1 - ownShare) * nextShare;
  all.weight = model.usual.has(code) && all.count > 0 ? (1 - ownShare) * (1 - nextShare) : 0;
  return [own, procedure, all];
}

function quantile(levels: readonly Level[], wanted: number): number {
  const total = levels.reduce((sum, { weight }) => sum + weight, 0);
  let low = 0;
  let high = Math.max(...levels.filter(({ weight }) => weight > 0).map(({ longest }) => longest), 1);
  // Half a minute is near enough.
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    const share = levels.reduce((sum, level) => sum + level.weight * level.share(middle), 0) / total;
    if (share >= wanted) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * @param left working minutes until the promised date; negative when it is over
 * @returns null where too little is known
 */
export function forecast(model: ForecastModel, standing: Standing, left: number): Forecast | null {
  const levels = levelsOf(model, standing);
  const [own, procedure] = levels;
  const total = levels.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0 || procedure.count < LEAST) return null;
  // What has been seen falls short of what may come: the next dossier is one among n + 1.
  const evidence = Math.max(LEAST, procedure.count);
  const late = 1 - levels.reduce((sum, level) => sum + level.weight * level.share(Math.max(0, left)), 0) / total;
  return {
    median: quantile(levels, 0.5),
    bound: quantile(levels, Math.min(1, 0.9 * (1 + 1 / evidence))),
    lateChance: left < 0 ? 1 : late,
    own: own.count,
    procedure: procedure.count,
  };
}
