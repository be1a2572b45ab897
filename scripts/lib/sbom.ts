/**
 * What is in the house from elsewhere (CycloneDX 1.6), from the lockfile: each package that is installed to run, with version, licence and hash. `npm sbom`
 * gives nothing while any peer dependency in the tree is out of its range, and one of Strapi's is.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.ts';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

export interface Lockfile {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const FOLDER = 'node_modules/';

const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function hashes(integrity: string | undefined): readonly { readonly alg: string; readonly content: string }[] {
  const [, algorithm, content] = /^sha(512|256|1)-(.+)$/.exec(integrity?.split(' ')[0] ?? '') ?? [];
  return algorithm && content
    ? [{ alg: `SHA-${algorithm}`, content: Buffer.from(content, 'base64').toString('hex') }]
    : [];
}

/** An SPDX expression, or what the package says instead. */
const licenceOf = (text: string): object =>
  text.startsWith('SEE ') ? { license: { name: text } } : { expression: text };

export function sbom(lockfile: Lockfile): Readonly<Record<string, unknown>> {
  const found = new Map<string, object>();
  for (const [path, { version, license, integrity, dev, link }] of Object.entries(lockfile.packages)) {
    const at = path.lastIndexOf(FOLDER);
    if (at === -1 || dev === true || link === true || version === undefined) continue;
    const name = path.slice(at + FOLDER.length);
    const reference = purl(name, version);
    found.set(reference, {
      type: 'library',
      'bom-ref': reference,
      name,
      version,
      purl: reference,
      ...(license === undefined ? {} : { licenses: [licenceOf(license)] }),
      ...(integrity === undefined ? {} : { hashes: hashes(integrity) }),
    });
  }
  const components = [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, component]) => component);
  // The same lockfile gives the same document.
  const id = createHash('sha256').update(JSON.stringify(components)).digest('hex');
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${id.slice(0, 8)}-${id.slice(8, 12)}-4${id.slice(13, 16)}-8${id.slice(17, 20)}-${id.slice(20, 32)}`,
    version: 1,
    metadata: { component: { type: 'application', name: lockfile.name, version: lockfile.version } },
    components,
  };
}

/** Answers where it is. */
export function writeSbom(): string {
  // Written by npm.
  const lockfile = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')) as Lockfile;
  mkdirSync(inRoot('dist'), { recursive: true });
  const file = inRoot('dist', 'sbom.cdx.json');
  writeFileSync(file, `${JSON.stringify(sbom(lockfile), null, 2)}\n`);
  return file;
}
