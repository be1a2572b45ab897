/** The content editor by the panel's own API: for houses without a panel to look at, and for what a test needs published. */
import assert from 'node:assert/strict';
import { editorToken } from './panel-api.ts';

const PROCEDURES = '/content-manager/collection-types/api::procedure.procedure';

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Editor {
  readonly call: (path: string, init?: { readonly method: string; readonly body?: unknown }) => Promise<Answer>;
  /** The document id of a procedure. */
  readonly find: (code: string) => Promise<string>;
  /** Writes into the draft and publishes it; the answer is that of the publication. */
  readonly publish: (documentId: string, changes: Readonly<Record<string, unknown>>) => Promise<Answer>;
}

export async function editorOf(base: string): Promise<Editor> {
  const token = await editorToken(base);
  const call: Editor['call'] = async (path, init) => {
    const answer = await fetch(`${base}${path}`, {
      method: init?.method ?? 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(init?.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  };
  return {
    call,
    find: async (code) => {
      const { body } = await call(`${PROCEDURES}?_q=${code}&pageSize=1`);
      const [found] = body['results'] as readonly { readonly documentId: string }[];
      assert.ok(found, `no procedure ${code}`);
      return found.documentId;
    },
    publish: async (documentId, changes) => {
      const saved = await call(`${PROCEDURES}/${documentId}`, { method: 'PUT', body: changes });
      assert.equal(saved.status, 200, JSON.stringify(saved.body));
      return call(`${PROCEDURES}/${documentId}/actions/publish`, { method: 'POST', body: changes });
    },
  };
}
