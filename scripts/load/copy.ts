/** COPY FROM STDIN through `pg`, which speaks the protocol but has no method for it. */
import type pg from 'pg';

/** What the query has of a connection. */
interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
  sync(): void;
}

/** `pg` calls these as the server answers. */
class CopyIn {
  readonly done: Promise<void>;
  #succeed: () => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;

  readonly #text: string;
  readonly #rows: Buffer;

  constructor(text: string, rows: Buffer) {
    this.#text = text;
    this.#rows = rows;
    this.done = new Promise((succeed, fail) => {
      this.#succeed = succeed;
      this.#fail = fail;
    });
  }

  submit(connection: Wire): void {
    connection.query(this.#text);
  }
  handleCopyInResponse(connection: Wire): void {
    connection.sendCopyFromChunk(this.#rows);
    connection.endCopyFrom();
  }
  handleError(error: Error): void {
    this.#fail(error);
  }
  handleReadyForQuery(): void {
    this.#succeed();
  }
  handleCommandComplete(): void {
    // The answer that counts is the one that the connection is ready again.
  }
}

/** Rows in the text format, one a line. */
export async function copyRows(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: readonly string[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map((column) => `"${column}"`).join(', ');
  const copy = new CopyIn(`COPY ${table} (${names}) FROM STDIN`, Buffer.from(`${rows.join('\n')}\n`));
  // The types of `pg` know a connection as its own class; it is handed over untouched.
  client.query(copy as unknown as pg.Submittable);
  await copy.done;
}
