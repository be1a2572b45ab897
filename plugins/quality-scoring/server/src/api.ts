/** What other rooms may use of quality-scoring. */
import type { Core } from '@strapi/strapi';
import type { Text } from '@motcua/cms';

export interface IndicatorScore {
  readonly code: string;
  readonly name: Text;
  readonly numerator: number;
  readonly denominator: number;
  /** Per cent, two decimals. */
  readonly ratio: number;
  readonly points: number;
  readonly max: number;
}

export interface GroupScore {
  readonly code: 'transparency' | 'progress' | 'online' | 'payment' | 'digitisation' | 'satisfaction';
  readonly name: Text;
  readonly points: number;
  readonly max: number;
  readonly indicators: readonly IndicatorScore[];
}

export interface QualityIndex {
  readonly unit: { readonly code: string; readonly name: string };
  readonly from: string;
  readonly to: string;
  readonly total: number;
  readonly groups: readonly GroupScore[];
}

export interface QualityScoring {
  /** The index of a unit with its children for dossiers received in [from, to) (`YYYY-MM-DD`). */
  index(agencyCode: string, from: string, to: string): Promise<QualityIndex>;
  /** For the portal's home page: on-time share and satisfaction in per cent, median working days of this month. */
  headline(): Promise<{ onTime: number | null; medianDays: number | null; satisfaction: number | null; month: number }>;
}

export const qualityScoring = (strapi: Core.Strapi): QualityScoring =>
  strapi.plugin('quality-scoring').service('public');
