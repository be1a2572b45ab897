/** Where things lie. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const inRoot = (...parts: string[]): string => join(root, ...parts);
/** Data, uploads and generated secrets; another folder by `MOTCUA_DATA_DIR`. */
export const dataDir = (): string => resolve(process.env['MOTCUA_DATA_DIR'] ?? inRoot('.data'));
