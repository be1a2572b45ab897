/** The auditor's answers as JSON carries them. */
import type { Text } from '@motcua/cms';

export interface Reading {
  readonly id: number;
  readonly at: string;
  readonly name: string;
  readonly unit: string;
  readonly purpose: string;
  readonly code: string;
}

export interface Flag {
  readonly id: number;
  readonly kind: 'many' | 'no_task' | 'one_address' | 'glass';
  readonly name: string;
  readonly unit: string;
  readonly day: string;
  readonly count: number;
  readonly codes: readonly string[];
  readonly reason: string | null;
  readonly seenAt: string | null;
  readonly seenBy: string | null;
  readonly finding: string | null;
}

export interface Asked {
  readonly id: number;
  readonly kind: 'question' | 'correction' | 'restriction' | 'deletion';
  readonly dossierCode: string | null;
  readonly said: string;
  readonly at: string;
  readonly dueAt: string;
  readonly outcome: 'done' | 'partly' | 'refused' | null;
  readonly answer: string | null;
  readonly answeredBy: string | null;
}

export interface Export {
  readonly at: string;
  readonly username: string;
  readonly title: string;
  readonly rows: number | null;
  readonly state: string;
}

export interface SignIns {
  readonly day: string;
  readonly count: number;
}

export interface Due {
  readonly key: string;
  readonly what: Text;
  readonly class: 'personal' | 'sensitive';
  readonly days: number;
  readonly then: 'erase' | 'archive';
  readonly due: number;
}

export interface Glass {
  readonly id: number;
  readonly dossierId: number;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly reason: string;
  readonly askedAt: string;
  readonly confirmedName: string | null;
  readonly openUntil: string | null;
  readonly own: boolean;
}

export interface Logged {
  readonly id: string;
  readonly at: string;
  readonly kind: LogKind;
  readonly what: Text;
  readonly outcome: 'done' | 'refused';
  readonly who: Text;
  readonly unit: string;
  readonly object: Text;
  readonly network: string;
}

export interface LogPage {
  readonly rows: readonly Logged[];
  readonly next: string | null;
}

export const LOG_KINDS = ['sign_in', 'rights', 'export', 'settings'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** How the log is narrowed; what is empty is left out. */
export const LOG_FILTERS = ['kind', 'who', 'from', 'to'] as const;

export const logFilter = (params: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries(
    LOG_FILTERS.map((key) => [key, params.get(key)?.trim() ?? ''] as const).filter(([, value]) => value !== ''),
  );

/** Parts of the page, by the last part of the address of their answer. */
export const PARTS = ['flags', 'requests', 'readings', 'log', 'exports', 'sign-ins', 'retention'] as const;
export type Part = (typeof PARTS)[number];

/** Those that are asked for as a whole. */
export type ListPart = Exclude<Part, 'log'>;

export const partOf = (text: string | null): Part => PARTS.find((part) => part === text) ?? 'flags';
