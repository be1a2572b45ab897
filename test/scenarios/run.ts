/** Carries scenarios out through the HTTP API, and looks at all that followed. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as visitor from '../../scripts/lib/visitor.ts';
import { until } from '../support/database.ts';
import { fileByExchange } from '../support/factories.ts';
import { maritalStatusFiling } from '../support/people.ts';
import { isRefusal, type Act, type Clock, type Outcome, type Person, type Refusal, type Scenario } from './scenario.ts';
import { STATES } from './states.ts';

export interface Seen {
  readonly id: number;
  readonly version: number;
  readonly code: string | null;
  readonly number: string;
  readonly npspStatus: number;
  readonly stateKey: string;
  readonly channel: string;
  readonly applicant: { readonly number: string; readonly name: string };
  readonly agency: { readonly code: string; readonly name: string };
  readonly oneStopUnit: { readonly code: string };
  readonly deliveryStatus: string;
  readonly paymentStatus: string;
  readonly routeStatus: string;
  readonly promisedAt: string | null;
  readonly endedAt: string | null;
  readonly archivedAt: string | null;
  readonly life: Readonly<Record<string, unknown>>;
  readonly tasks: readonly {
    readonly stateKey: string;
    readonly status: string;
    readonly agencyCode: string;
    readonly assigneeName: string | null;
    readonly dueAt: string | null;
  }[];
  readonly papers: readonly { readonly componentKey: string; readonly fileKey: string | null }[];
  readonly events: readonly {
    readonly type: string;
    readonly actor: { readonly kind: string; readonly name: string };
    readonly onBehalf?: { readonly kind: string; readonly id?: string; readonly name: string } | null;
    readonly message: unknown;
    readonly visible: boolean;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
  readonly acts: readonly { readonly type: string; readonly allowed: boolean }[];
}

interface Receipt {
  readonly documents: readonly { readonly form: string }[];
}

interface Problem {
  readonly status: number;
  readonly body: string;
}

export class Stage {
  readonly #base: string;
  readonly #pass: (days: number) => Promise<void>;
  /** Moves from status to status that the dossiers of this stage have made, as `2>5`. */
  readonly moves = new Set<string>();
  readonly #officers = new Map<string, Promise<visitor.Officer>>();

  /** `pass` lets days go by in the house. */
  constructor(base: string, pass: (days: number) => Promise<void>) {
    this.#base = base;
    this.#pass = pass;
  }

  officer(name: string): Promise<visitor.Officer> {
    const known = this.#officers.get(name) ?? visitor.officer(this.#base, name);
    this.#officers.set(name, known);
    return known;
  }

  pass(days: number): Promise<void> {
    return this.#pass(days);
  }

  /** The dossier as the province's leader sees it: whole. */
  async look(id: number, by: Person = 'quantri'): Promise<Seen> {
    const seen = await (await this.officer(by)).json<Seen>(`/api/office/dossiers/${id}`);
    const statuses = seen.events.map(({ data }) => data['npspStatus']);
    for (const [index, to] of statuses.entries())
      if (index > 0 && statuses[index - 1] !== to) this.moves.add(`${String(statuses[index - 1])}>${String(to)}`);
    return seen;
  }

  async file(): Promise<number> {
    const response = await fileByExchange(await maritalStatusFiling(), randomUUID(), this.#base);
    assert.equal(response.status, 201, await response.clone().text());
    return ((await response.json()) as { dossierId: number }).dossierId;
  }

  /** The answer of an act: a receipt, or the problem. */
  async act(id: number, { by, act, reason, data }: Act): Promise<Receipt | Problem> {
    const seen = await this.look(id);
    const body = { type: act, ...(reason === undefined ? {} : { reason }), ...(data === undefined ? {} : { data }) };
    const response =
      by === 'machine'
        ? await this.#machine(`/api/exchange/dossiers/${seen.code ?? seen.number}/acts`, body)
        : by === 'applicant'
          ? await this.#applicant(seen, act, reason ?? '')
          : await (
              await this.officer(by)
            ).call(`/api/office/dossiers/${id}/acts`, {
              method: 'POST',
              headers: { 'idempotency-key': randomUUID() },
              body: JSON.stringify({ ...body, version: seen.version }),
            });
    if (response.ok) return (await response.json()) as Receipt;
    return { status: response.status, body: await response.text() };
  }

  async #machine(path: string, body: unknown): Promise<Response> {
    return fetch(new URL(path, this.#base), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await visitor.machineToken(this.#base)}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(body),
    });
  }

  /** The applicant acts on the portal. */
  async #applicant(seen: Seen, act: string, reason: string): Promise<Response> {
    const citizen = await visitor.citizen(this.#base, '025192000145');
    const page = await citizen.go(`/ho-so/${seen.id}`);
    const paths: Readonly<Record<string, string>> = { WITHDRAW: 'rut' };
    const answer = await citizen.post(page, { reason }, `/ho-so/${seen.id}/${paths[act] ?? ''}`);
    if (!answer.response.ok) return new Response(answer.html, { status: answer.response.status });
    return Response.json({ documents: [] });
  }

  async must(id: number, act: Act): Promise<Receipt> {
    const answer = await this.act(id, act);
    assert.ok('documents' in answer, `${act.act} by ${act.by} was refused: ${'body' in answer ? answer.body : ''}`);
    return answer;
  }

  /** A dossier in the state where a scenario begins. */
  async reach(scenario: Pick<Scenario, 'at' | 'before' | 'days'>): Promise<number> {
    const id = await this.file();
    for (const act of [...STATES[scenario.at].path, ...(scenario.before ?? [])]) await this.must(id, act);
    return id;
  }

  async play(scenario: Scenario): Promise<void> {
    const id = await this.reach(scenario);
    const before = await this.look(id);
    if (scenario.days !== undefined) await this.pass(scenario.days);
    if (scenario.by === 'time') {
      await until(scenario.story, async () => (await this.look(id)).version > before.version);
      check(scenario.then as Outcome, before, await this.look(id));
      return;
    }
    const issued = await this.documents(id);
    const answer = await this.act(id, await this.#named(scenario));
    const after = await this.look(id);
    if (isRefusal(scenario.then)) {
      checkRefused(scenario.then, before, after, answer);
      return;
    }
    assert.ok('documents' in answer, `refused: ${'body' in answer ? answer.body : ''}`);
    const papers = (await this.documents(id)).slice(issued.length).map(({ form }) => form);
    assert.deepEqual(papers, [scenario.then.paper ?? []].flat());
    check(scenario.then, before, after);
  }

  documents(id: number): Promise<readonly { readonly form: string; readonly status: string }[]> {
    return this.officer('quantri').then((leader) => leader.json(`/api/office/dossiers/${id}/documents`));
  }

  /** `@twin` stands for the number of another dossier of the same applicant. */
  async #named(act: Act): Promise<Act> {
    if (act.data?.['code'] !== '@twin') return act;
    return { ...act, data: { ...act.data, code: (await this.look(await this.file())).number } };
  }
}

function checkRefused(then: Refusal, before: Seen, after: Seen, answer: Receipt | Problem): void {
  assert.ok('status' in answer, 'the act was not refused');
  assert.equal(answer.status, then.refused, answer.body);
  assert.equal((JSON.parse(answer.body) as { type?: string }).type, `/problems/${then.code}`, answer.body);
  assert.match(answer.body, then.why);
  assert.equal(after.version, before.version, 'a refused act left a trace');
}

function check(then: Outcome, before: Seen, after: Seen): void {
  const event = after.events.at(-1);
  assert.equal(after.stateKey, then.state);
  assert.equal(after.npspStatus, then.status);
  assert.equal(event?.visible, then.notice);
  assert.equal(event.message !== null, then.notice);
  assert.equal(event.onBehalf?.name, then.onBehalf);
  if (then.delivery !== undefined) assert.equal(after.deliveryStatus, then.delivery);
  if (then.payment !== undefined) assert.equal(after.paymentStatus, then.payment);
  if (then.route !== undefined) assert.equal(after.routeStatus, then.route);
  checkClock(then.clock, before, after);
  if (after.endedAt === null) {
    // Waiting for a supplement, the applicant has it: the state itself names who sees to it.
    const open = after.tasks.filter(({ status }) => status === 'open');
    assert.ok(open.length > 0 || after.npspStatus === 5, 'nobody owns the dossier');
  }
}

function checkClock(clock: Clock, before: Seen, after: Seen): void {
  const later = (): void =>
    assert.ok(
      (after.promisedAt ?? '') > (before.promisedAt ?? ''),
      `${after.promisedAt} is not after ${before.promisedAt}`,
    );
  const same = (): void => assert.equal(after.promisedAt, before.promisedAt);
  switch (clock) {
    case 'none': {
      assert.equal(after.promisedAt, null);
      return;
    }
    case 'starts':
      assert.equal(before.promisedAt, null);
      {
        assert.notEqual(after.promisedAt, null);
        return;
      }
    case 'restarts':
    case 'moved':
    case 'resumed': {
      later();
      return;
    }
    case 'paused':
      assert.equal(typeof after.life['pausedAt'], 'string');
      {
        same();
        return;
      }
    case 'ends':
      assert.notEqual(after.endedAt, null);
      {
        same();
        return;
      }
    case 'reopened':
      assert.equal(after.endedAt, null);
      assert.equal(typeof after.life['correctionDueAt'], 'string');
      {
        same();
        return;
      }
    case 'waits':
    case 'same': {
      same();
      return;
    }
  }
}
