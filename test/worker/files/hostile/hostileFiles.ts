import { amountFiles } from './amountFiles.ts';
import { contentFiles } from './contentFiles.ts';
import { foreignFiles } from './foreignFiles.ts';
import { forged, type HostileFile } from './forge.ts';
import { odsFiles } from './odsFiles.ts';
import { packageFiles } from './packageFiles.ts';
import { xmlFiles } from './xmlFiles.ts';
import { zipFiles } from './zipFiles.ts';

/** Every file that somebody may send to do harm, or by mistake; the first is harmless. */
export const hostileFiles: readonly HostileFile[] = [
  ['the harmless workbook itself', () => forged({}), null],
  ...zipFiles,
  ...packageFiles,
  ...xmlFiles,
  ...amountFiles,
  ...contentFiles,
  ...odsFiles,
  ...foreignFiles,
];
