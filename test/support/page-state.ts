/** A page of the back office and the states in which it can be seen. */
import type { Page } from 'playwright-core';
import type { Answers } from './every-answers.ts';

export type StateName = 'empty' | 'usual' | 'full' | 'error';

export interface PageState {
  readonly state: StateName;
  /** Below /office. */
  readonly address: string;
  /** In place of the server's own, by path below /api/office. */
  readonly answers?: Answers;
  /** Paths that are refused as when the server is too busy. */
  readonly refused?: readonly string[];
  /** Opens what is folded. */
  readonly open?: (page: Page) => Promise<void>;
  /** There when the state has come. */
  readonly shown: string;
}

export interface EveryPage {
  /** Of its pictures. */
  readonly name: string;
  /** As in App.tsx; null: what stands outside of the routes. */
  readonly route: string | null;
  readonly as: string;
  readonly states: readonly PageState[];
}

export const press = (role: 'button' | 'link' | 'tab', name: RegExp) => (page: Page) =>
  page.getByRole(role, { name }).first().click();
export const key = (name: string) => (page: Page) => page.keyboard.press(name);
const REFUSED = '[role=alert]';

type More = Partial<Omit<PageState, 'state' | 'address' | 'shown'>>;
const state =
  (name: StateName) =>
  (address: string, shown: string, more: More = {}): PageState => ({ state: name, address, shown, ...more });
export const empty = state('empty');
export const usual = state('usual');
export const full = state('full');
export const refusedAt = (address: string, ...refused: readonly string[]): PageState =>
  state('error')(address, REFUSED, { refused });

/** Nobody in the demo is called so: a search that finds nothing. */
export const NOBODY = 'khongconguoinaotennhuvay';
