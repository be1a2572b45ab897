/** What a new template begins with: already a paper of its kind, so that the first preview is one. */
import type { DocumentKind, DocumentTemplate, Text } from '@motcua/cms';

export const KINDS: readonly DocumentKind[] = ['result', 'extract', 'letter'];

const DEFAULT = 'mau-van-ban';

/** `Giấy nuôi chó` → `giay-nuoi-cho`, with a number where another has it. */
export function codeFrom(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const code = plain === '' ? DEFAULT : plain;
  if (!taken.includes(code)) return code;
  for (let number = 2; ; number += 1) if (!taken.includes(`${code}-${number}`)) return `${code}-${number}`;
}

export function firstDraft(code: string, name: Text, kind: DocumentKind): DocumentTemplate {
  const letter = kind === 'letter';
  return {
    code,
    name: { vi: name.vi, en: name.en === '' ? name.vi : name.en },
    kind,
    title: letter ? '' : name.vi,
    ...(letter
      ? { subject: name.vi.charAt(0).toLocaleLowerCase('vi') + name.vi.slice(1), to: 'Ông (bà) {{applicant.name}}' }
      : {}),
    blocks: [
      {
        id: 'paragraph1',
        type: 'paragraph',
        style: letter ? 'body' : 'basis',
        text: letter
          ? '{{agency.name}} nhận được hồ sơ số {{dossier.code}} về việc “{{dossier.procedure}}”.'
          : 'Căn cứ hồ sơ số {{dossier.code}} của ông (bà) {{applicant.name}}',
      },
      { id: 'signature2', type: 'signature' },
      {
        id: 'recipients3',
        type: 'recipients',
        lines: [letter ? 'Như trên' : 'Ông (bà) {{applicant.name}}', 'Lưu: VT'],
      },
    ],
  };
}
