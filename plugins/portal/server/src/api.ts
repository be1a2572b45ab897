/** The portal is the last room: no other plugin calls it; the panel's configuration asks where a draft can be seen. */
import { previewToken } from './domain/preview-token';

/** Where an editor sees a draft as citizens will: for the panel's preview. */
export const previewUrl = (documentId: string): string =>
  `${process.env['MOTCUA_PUBLIC_URL'] ?? ''}/xem-truoc/${encodeURIComponent(documentId)}?token=${previewToken(documentId, process.env['MOTCUA_SECRET'] ?? '')}`;
