import type { Answer, FormField, LandParcel, Locale } from '@motcua/cms';
import { message } from '../messages';
import * as patterns from '../patterns';
import type { Posted } from '../posted';
import type { FieldError } from '../types';
import { at, isRecord, pattern, registerFieldType, type Given, type Reading } from './field-type';
import { formatNumber } from './number';

/** Việt Nam with its islands, in degrees. */
const BOUNDS = { lat: { minimum: 6, maximum: 24 }, lng: { minimum: 102, maximum: 118 } } as const;
const COORDINATES = ['lat', 'lng'] as const;
const PARTS: readonly string[] = ['sheet', 'plot', ...COORDINATES];

const isParcel = (answer: Answer): answer is LandParcel => isRecord(answer) && 'sheet' in answer;
const within = (
  value: unknown,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
): boolean => typeof value === 'number' && value >= minimum && value <= maximum;

function check(field: FormField, answer: Given): readonly FieldError[] {
  const { key, label } = field;
  if (!isRecord(answer) || Object.keys(answer).some((part) => !PARTS.includes(part)))
    return [at(key, message('answer.kind', { label }))];
  const errors: FieldError[] = [];
  for (const part of ['sheet', 'plot'] as const) {
    const value = answer[part];
    if (typeof value !== 'string' || !patterns.matches(patterns.SHEET_OR_PLOT, value))
      errors.push(at(`${key}.${part}`, message(`land.${part}`, { label })));
  }
  for (const part of COORDINATES) {
    const other = part === 'lat' ? 'lng' : 'lat';
    const given = part in answer;
    if ((given && !within(answer[part], BOUNDS[part])) || (!given && other in answer))
      errors.push(at(`${key}.${part}`, message(`land.${part}`, { label })));
  }
  return errors;
}

/** A point copied from a map is both numbers in one: `21.3227, 105.4019`. Numbers with a comma for decimals are read too. */
function point(lat: string, lng: string): { readonly lat: string; readonly lng: string } {
  const both = lng === '' ? /^(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)$/.exec(lat) : null;
  return both ? { lat: both[1] ?? '', lng: both[2] ?? '' } : { lat, lng };
}

function read(_: FormField, posted: Posted): Reading {
  const { lat, lng } = point(posted.text('lat'), posted.text('lng'));
  const raw = { sheet: posted.text('sheet'), plot: posted.text('plot'), lat, lng };
  if (Object.values(raw).every((text) => text === '')) return { answer: null };
  const degrees = (text: string): number => (/^\d{1,3}([.,]\d{1,8})?$/.test(text) ? Number(text.replace(',', '.')) : 0);
  return {
    // Zero lies in the Gulf of Guinea: what could not be read is told of by `check`, and shown again as typed.
    answer: {
      sheet: raw.sheet,
      plot: raw.plot,
      ...(lat === '' ? {} : { lat: degrees(lat) }),
      ...(lng === '' ? {} : { lng: degrees(lng) }),
    },
    raw,
  };
}

function format(answer: Answer, locale: Locale): string {
  if (!isParcel(answer)) return '';
  const where = message('land.words', { sheet: answer.sheet, plot: answer.plot })[locale];
  return answer.lat === undefined || answer.lng === undefined
    ? where
    : `${where} (${formatNumber(answer.lat, 'en')}, ${formatNumber(answer.lng, 'en')})`;
}

export function registerLandParcel(): void {
  registerFieldType('land_parcel', {
    label: { vi: 'Thửa đất', en: 'Land parcel' },
    group: 'place',
    properties: ['required', 'requiredIf', 'prefill'],
    control: 'land_parcel',
    schema: () => ({
      type: 'object',
      properties: {
        sheet: pattern(patterns.SHEET_OR_PLOT),
        plot: pattern(patterns.SHEET_OR_PLOT),
        lat: { type: 'number', ...BOUNDS.lat },
        lng: { type: 'number', ...BOUNDS.lng },
      },
      required: ['sheet', 'plot'],
      dependentRequired: { lat: ['lng'], lng: ['lat'] },
      additionalProperties: false,
    }),
    check,
    read,
    format: (_, answer, locale) => format(answer, locale),
    typed: (_, answer) =>
      isParcel(answer)
        ? {
            sheet: answer.sheet,
            plot: answer.plot,
            lat: answer.lat === undefined ? '' : String(answer.lat),
            lng: answer.lng === undefined ? '' : String(answer.lng),
          }
        : { sheet: '', plot: '', lat: '', lng: '' },
    from: (_, value) => (isRecord(value) ? (value as unknown as LandParcel) : null), // checked by `check` before it is used
    firstPart: () => 'sheet',
  });
}
