/** Sensitive data at rest: nobody reads it in the database, the officer reads it on the page, the history is still proven, and keys change under it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { COLUMN_CLASSES } from '@motcua/plugin-identity';
import { inRoot } from '../../scripts/lib/paths.ts';
import { officer } from '../../scripts/lib/visitor.ts';
import { query } from '../support/database.ts';
import { ownHouse } from '../support/house.ts';
import { fileOne, maritalStatusFiling } from '../support/people.ts';

interface SummaryPage {
  readonly answers: readonly { readonly lines: readonly { readonly key: string; readonly text: string }[] }[];
}

/** A command of the house, beside the running server. */
const command = (script: string, databaseUrl: string): Promise<string> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [inRoot('scripts', script)], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', failed);
    child.once('exit', (code) => (code === 0 ? done(output) : failed(new Error(output))));
  });

void test('the list of personal columns is that of the database, and what it calls sealed is sealed in every row', async () => {
  for (const [table, columns] of Object.entries(COLUMN_CLASSES))
    for (const { column, kept } of columns) {
      const bare = kept === 'sealed' ? `"${column}"::jsonb->>'$sealed' IS NULL AND "${column}" IS NOT NULL` : 'false';
      const rows = await query(`SELECT "${column}" FROM ${table} WHERE ${bare} LIMIT 1`);
      assert.deepEqual(rows, [], `${table}.${column} holds something that is not sealed`);
    }
});

void test('a sensitive answer is text to nobody in the database, is read by its officer, and survives a rotation of the keys', async () => {
  const own = await ownHouse('sealed');
  try {
    const sql = (text: string, values: readonly unknown[] = []) => query(text, values, own.databaseUrl);
    const { answers } = await maritalStatusFiling();
    const secret = String(answers['ethnicGroup']);
    assert.notEqual(secret, 'undefined');
    const stored = async (id: number): Promise<string> => {
      const rows = await sql(
        `SELECT row_to_json(d) AS told FROM dossiers d WHERE id = $1
         UNION ALL SELECT row_to_json(e) FROM dossier_events e WHERE dossier_id = $1`,
        [id],
      );
      return JSON.stringify(rows);
    };
    const chuyenvien = await officer(own.url, 'chuyenvien');
    const told = async (id: number): Promise<string | undefined> =>
      (await chuyenvien.json<SummaryPage>(`/api/office/dossiers/${id}`)).answers
        .flatMap(({ lines }) => lines)
        .find(({ key }) => key === 'ethnicGroup')?.text;

    const { dossierId } = await fileOne(undefined, own.url);
    const kept = await stored(dossierId);
    assert.match(kept, /"ethnicGroup":\{"\$sealed":"1\.\d+\./);
    assert.ok(!kept.includes(`"ethnicGroup":"${secret}"`), 'the ethnic group stands in the database as text');
    assert.equal(await told(dossierId), secret);

    const before = await sql('SELECT id, wrapped_by, wrapped FROM motcua_data_keys ORDER BY id');
    const output = await command('keys-rotate.ts', own.appDatabaseUrl);
    assert.match(output, /data keys wrapped anew/);
    const after = await sql('SELECT id, wrapped_by, wrapped FROM motcua_data_keys ORDER BY id');
    assert.equal(after.length, before.length + 1);
    assert.deepEqual([...new Set(after.map((row) => String(row['wrapped_by'])))].length, 1);
    assert.notEqual(after[0]?.['wrapped_by'], before[0]?.['wrapped_by']);
    assert.equal(await told(dossierId), secret);
    const second = await fileOne(undefined, own.url);
    assert.equal(await told(second.dossierId), secret);

    const proof = await command('verify-history.ts', own.databaseUrl);
    assert.match(proof, /Proven: \d+ dossiers/, proof);
  } finally {
    await own.stop();
  }
});
