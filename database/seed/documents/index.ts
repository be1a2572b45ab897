/** Document templates of the demonstration, as an editor writes them in the panel. */
import type { DocumentTemplate } from '@motcua/cms';
import { maritalStatusExtract } from './marital-status-extract';
import { maritalStatusLetter } from './marital-status-letter';

export const documentTemplates: readonly DocumentTemplate[] = [maritalStatusExtract, maritalStatusLetter];
