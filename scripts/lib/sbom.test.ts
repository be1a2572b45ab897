/// <reference types="jest" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sbom, type Lockfile } from './sbom.ts';

const lockfile = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package-lock.json'), 'utf8')) as Lockfile;

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly { readonly expression: string }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

const components = sbom(lockfile)['components'] as readonly Component[];

test('the bill names what the house runs on, with version, hash and licence, and not what it is tested with', () => {
  const strapi = components.find(({ name }) => name === '@strapi/strapi');
  expect(strapi).toMatchObject({ version: '5.54.0', purl: 'pkg:npm/%40strapi/strapi@5.54.0' });
  expect(strapi?.hashes?.[0]).toMatchObject({
    alg: 'SHA-512',
    content: expect.stringMatching(/^[0-9a-f]{128}$/) as string,
  });
  expect(components.some(({ name }) => name === 'autocannon')).toBe(false);
  expect(components.length).toBeGreaterThan(500);
  expect(new Set(components.map(({ purl }) => purl)).size).toBe(components.length);
});

/** Copyleft that a province could not ship; a dual licence is taken at its other half. */
const COPYLEFT = /(^|[ (])(A?GPL|SSPL)-/;

test('no licence in what ships keeps a province from using it', () => {
  const found = components
    .map(({ purl, licenses }) => ({ purl, licence: licenses?.[0]?.expression ?? '' }))
    .filter(({ licence }) => COPYLEFT.test(licence) && !/ OR /.test(licence));
  expect(found).toEqual([]);
});
