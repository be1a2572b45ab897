/** Officers who act at random through the API while servers come and go, and remember what was acknowledged. */
import { randomUUID } from 'node:crypto';
import { officer, type Officer } from '../../scripts/lib/visitor.ts';

interface Acknowledged {
  readonly dossierId: number;
  readonly type: string;
  /** The dossier's version after the act: also the number of its event. */
  readonly version: number;
}

interface Receipt {
  readonly dossierId: number;
  readonly version: number;
}

interface OpenAct {
  readonly type: string;
  readonly allowed: boolean;
  readonly asks: readonly string[];
  readonly primary: boolean;
}

interface OpenDossier {
  readonly id: number;
  readonly version: number;
  readonly acts: readonly OpenAct[];
}

export interface Storm {
  readonly acknowledged: Acknowledged[];
  /** Answered with a refusal: somebody was faster, or the step is not theirs. */
  refused: number;
  /** Answered twice, to two requests with one key. */
  doubled: number;
  /** Requests whose connection broke and that were asked again. */
  broken: number;
  /** Answers that no server should give. */
  readonly faults: string[];
}

const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 150));

/** What an act's form asks, filled in as a hurried officer would. */
function dataOf({ type, asks }: OpenAct): { reason?: string; data?: Readonly<Record<string, unknown>> } {
  const data: Record<string, unknown> = {};
  if (asks.includes('components')) data['components'] = [{ key: 'paper', note: 'Bản chụp bị mờ, cần bản rõ hơn.' }];
  if (asks.includes('result')) data['conclusion'] = 'Đủ điều kiện theo quy định.';
  if (asks.includes('receiver')) data['receiver'] = 'NGUYỄN THỊ HOA';
  if (type === 'RECEIVE') data['checks'] = {};
  return {
    ...(asks.includes('reason') ? { reason: 'Cần xem lại theo quy định.' } : {}),
    ...(Object.keys(data).length > 0 ? { data } : {}),
  };
}

/**
 * A random walk over all acts would end most dossiers at once: until the last seconds what can be returned is mostly returned, so that work
 * does not run out before the servers are killed.
 */
function chosenAct(acts: readonly OpenAct[], late: boolean): OpenAct | undefined {
  const allowed = acts.filter((act) => act.allowed);
  const back = allowed.filter((act) => act.type === 'RETURN');
  if (!late && back.length > 0 && Math.random() < 0.9) return pick(back);
  const forward = allowed.filter((act) => act.primary);
  return forward.length > 0 && Math.random() < 0.95 ? pick(forward) : pick(allowed);
}

export class StormyOfficer {
  readonly #name: string;
  readonly #servers: readonly string[];
  readonly #dossiers: readonly number[];
  readonly #storm: Storm;
  readonly #sessions = new Map<string, Officer>();

  constructor(name: string, servers: readonly string[], dossiers: readonly number[], storm: Storm) {
    this.#name = name;
    this.#servers = servers;
    this.#dossiers = dossiers;
    this.#storm = storm;
  }

  async workUntil(end: number): Promise<void> {
    while (Date.now() < end) {
      const server = pick(this.#servers) ?? '';
      try {
        await this.#once(await this.#session(server), Date.now() > end - 10_000);
      } catch {
        this.#sessions.delete(server);
        await soon();
      }
    }
  }

  async #session(server: string): Promise<Officer> {
    const known = this.#sessions.get(server) ?? (await officer(server, this.#name));
    this.#sessions.set(server, known);
    return known;
  }

  async #once(me: Officer, late: boolean): Promise<void> {
    const id = await this.#someDossier(me);
    const answer = await me.call(`/api/office/dossiers/${id}`);
    if (answer.status === 404) return void answer.body?.cancel();
    if (!answer.ok) throw new Error(String(answer.status));
    const dossier = (await answer.json()) as OpenDossier;
    const act = chosenAct(dossier.acts, late);
    if (!act) return;
    await this.#untilAnswered(dossier, act, randomUUID());
  }

  /** Usually what waits for this officer, sometimes any dossier of the storm. */
  async #someDossier(me: Officer): Promise<number> {
    if (Math.random() < 0.25) return pick(this.#dossiers) ?? 0;
    const filter = encodeURIComponent(JSON.stringify({ view: 'mine' }));
    const rows = await me.json<readonly { id: number }[]>(`/api/office/inbox?filter=${filter}&range=[0,99]`);
    const known = new Set(this.#dossiers);
    return pick(rows.filter((row) => known.has(row.id)))?.id ?? pick(this.#dossiers) ?? 0;
  }

  /** As a careful client does: the same key again, at whichever server answers, until one does. */
  async #untilAnswered(dossier: OpenDossier, act: OpenAct, key: string): Promise<void> {
    const body = JSON.stringify({ type: act.type, version: dossier.version, ...dataOf(act) });
    for (let tries = 0; tries < 400; tries += 1) {
      const twice = tries === 0 && Math.random() < 0.1;
      const servers = twice ? this.#servers : [pick(this.#servers) ?? ''];
      const answers = await Promise.allSettled(servers.map((server) => this.#send(server, dossier.id, key, body)));
      const receipts = answers.flatMap((answer) =>
        answer.status === 'fulfilled' && answer.value ? [answer.value] : [],
      );
      const refusals = answers.filter((answer) => answer.status === 'fulfilled' && answer.value === null);
      const [receipt, other] = receipts;
      if (receipt) {
        this.#storm.acknowledged.push({ dossierId: dossier.id, type: act.type, version: receipt.version });
        if (other) this.#storm.doubled += 1;
        if (other && other.version !== receipt.version)
          this.#storm.faults.push(`two answers to one key: versions ${receipt.version} and ${other.version}`);
        return;
      }
      if (refusals.length > 0) {
        this.#storm.refused += 1;
        return;
      }
      this.#storm.broken += 1;
      await soon();
    }
    this.#storm.faults.push(`${act.type} of dossier ${dossier.id} was never answered`);
  }

  /** Null for a refusal; throws when no answer came, so that it is asked again. */
  async #send(server: string, id: number, key: string, body: string): Promise<Receipt | null> {
    const me = await this.#session(server);
    let answer: Response;
    try {
      answer = await me.call(`/api/office/dossiers/${id}/acts`, {
        method: 'POST',
        headers: { 'idempotency-key': key },
        body,
      });
    } catch (error) {
      this.#sessions.delete(server);
      throw error;
    }
    if (answer.ok) return (await answer.json()) as Receipt;
    const words = await answer.text();
    if (answer.status === 401) {
      this.#sessions.delete(server);
      throw new Error('signed out');
    }
    if (![404, 409, 422, 403].includes(answer.status)) {
      // A server on its way down may say 503; it is asked again.
      if (answer.status !== 503) this.#storm.faults.push(`${answer.status}: ${words.slice(0, 200)}`);
      throw new Error(String(answer.status));
    }
    return null;
  }
}
