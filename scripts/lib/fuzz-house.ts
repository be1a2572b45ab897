/** The people who ask for the fuzzer at a house, and what it must leave alone. */
import { citizen, machineToken, officer } from './visitor.ts';
import type { House } from './house.ts';
import { Fuzzer, type Askers, type Document, type Fuzzed } from './fuzz.ts';

/** Would end the very sessions that ask. */
const LEFT = new Set(['post /auth/sign-out']);

/** Read by the server's own front doors before any route of ours. */
const leave = (method: string, path: string): boolean => LEFT.has(`${method} ${path}`);

async function askersOf(base: string): Promise<Askers> {
  const bearer =
    (token: string): Askers[string] =>
    (path, init) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${token}`);
      return fetch(new URL(path, base), { ...init, headers, redirect: 'manual' });
    };
  // In turn, so that each route is asked by somebody who may.
  const people = await Promise.all(
    ['tiepnhan', 'chuyenvien', 'lanhdao', 'vanthu', 'quantri'].map((name) => officer(base, name)),
  );
  const officers = people.map(({ token }) => bearer(token));
  const machine = bearer(await machineToken(base));
  const person = await citizen(base, '025192000145');
  let turn = 0;
  return {
    office: (path, init) => {
      turn += 1;
      const ask = officers[turn % officers.length];
      if (!ask) throw new Error('There is no officer.');
      return ask(path, init);
    },
    machine,
    session: (path, init) => person.request(path, init),
    // Editors sign in at the panel; without, its routes are closed.
    panel: (path, init) => fetch(new URL(path, base), { ...init, redirect: 'manual' }),
    visitor: (path, init) => fetch(new URL(path, base), { ...init, redirect: 'manual' }),
  };
}

export async function fuzzHouse(
  house: House,
  options: { readonly seconds: number; readonly seed: number },
): Promise<Fuzzed> {
  const document = (await (await fetch(new URL('/api/docs', house.url))).json()) as Document;
  const fuzzer = new Fuzzer(document, await askersOf(house.url));
  return fuzzer.run({ until: Date.now() + options.seconds * 1000, seed: options.seed, leave });
}
