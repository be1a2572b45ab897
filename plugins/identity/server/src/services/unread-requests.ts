/** What Node cannot read as HTTP never comes to Koa; here it is answered as everything else is (RFC 9457). */
import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { statusProblem } from '../domain/problems';

const STATUSES: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** As Node puts it there: the answer that is on its way already. */
type Connection = Duplex & { readonly _httpMessage?: ServerResponse | null };

function answer(error: NodeJS.ErrnoException, socket: Connection): void {
  if (!socket.writable || socket._httpMessage?.headersSent) {
    socket.destroy();
    return;
  }
  const { code, title, status } = statusProblem(STATUSES[error.code ?? ''] ?? 400);
  const body = JSON.stringify({ type: `/problems/${code}`, title: title.vi, status });
  socket.end(
    [
      `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${String(Buffer.byteLength(body))}`,
      "Content-Security-Policy: default-src 'none'",
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
    () => socket.destroy(),
  );
}

export function answerUnread(strapi: Core.Strapi): void {
  strapi.server.httpServer.on('clientError', answer);
}
