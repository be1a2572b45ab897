/** The simulators of the national systems as one HTTP server. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Person } from '../api';
import { populationAnswer, soapBody } from '../domain/population';
import { simulatorPassword } from '../services/state';
import { NpspSimulator } from './npsp';
import { simulatorPage } from './page';

/** This number finds the population database out of order: for trying what a page says then. */
export const UNAVAILABLE_NUMBER = '025199999999';

export interface SimulatorOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly persons: readonly Person[];
  readonly env: NodeJS.ProcessEnv;
}

async function read(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function send(res: ServerResponse, status: number, type: string, body: string): void {
  res.writeHead(status, { 'content-type': `${type}; charset=utf-8` });
  res.end(body);
}

/** The digest of the headers, as the exchange platform checks it. */
function authorised(req: IncomingMessage, secret: string, url: string): boolean {
  const [user, digest] = Buffer.from((req.headers.authorization ?? '').replace(/^Basic /, ''), 'base64')
    .toString('utf8')
    .split(':');
  const timestamp = String(req.headers['timestamp'] ?? '');
  const fresh = Math.abs(Date.now() - Number(timestamp)) < 5 * 60_000;
  return (
    fresh &&
    digest ===
      createHash('sha256')
        .update(`${url}${user ?? ''}${timestamp}${secret}`)
        .digest('hex') &&
    req.headers['apikey'] === user
  );
}

export function startSimulators({
  dataDir,
  port,
  persons,
  env,
}: SimulatorOptions): Promise<{ readonly server: Server; stop(): Promise<void> }> {
  const password = simulatorPassword(env);
  const npsp = new NpspSimulator(join(dataDir, 'simulators', 'npsp.jsonl'), password);
  const byNumber = new Map(persons.map((person) => [person.personalNumber, person]));

  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const body = req.method === 'POST' ? await read(req) : '';
    if (req.url === '/npsp/login') {
      send(res, 200, 'application/json', JSON.stringify(npsp.logIn(JSON.parse(body) as Record<string, unknown>)));
      return;
    }
    if (req.url === '/npsp/service') {
      const { session } = req.headers;
      send(
        res,
        200,
        'application/json',
        JSON.stringify(
          npsp.call(typeof session === 'string' ? session : undefined, JSON.parse(body) as Record<string, unknown>),
        ),
      );
      return;
    }
    if (req.url === '/population') {
      if (!authorised(req, password, env['MOTCUA_POPULATION_URL'] ?? '')) {
        send(res, 401, 'text/plain', 'Unauthorized');
        return;
      }
      const query = soapBody(body)['TraCuuThongTinCongDan'];
      const number =
        typeof query === 'object' && query !== null && 'SoDinhDanh' in query ? String(query.SoDinhDanh) : '';
      if (number === UNAVAILABLE_NUMBER) {
        send(res, 503, 'text/plain', 'Service Unavailable');
        return;
      }
      send(res, 200, 'text/xml', populationAnswer(byNumber.get(number) ?? null));
      return;
    }
    if (req.url === '/state') {
      send(res, 200, 'application/json', JSON.stringify({ dossiers: npsp.list() }));
      return;
    }
    if (req.url === '/') {
      send(res, 200, 'text/html', simulatorPage(npsp));
      return;
    }
    send(res, 404, 'text/plain', 'Not Found');
  };

  const server = createServer((req, res) => {
    answer(req, res).catch((error: unknown) => send(res, 400, 'text/plain', String(error)));
  });
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () =>
      done({
        server,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            server.closeAllConnections();
          }),
      }),
    );
  });
}
