import { createHmac, timingSafeEqual } from 'node:crypto';

/** Opens the preview of one draft to whoever got the link from the panel. */
export function previewToken(documentId: string, secret: string): string {
  const key = createHmac('sha256', secret).update('preview').digest();
  return createHmac('sha256', key).update(documentId).digest('base64url');
}

export function sameToken(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
