import { architektur } from './architektur.ts';
import { barrierefreiheit } from './barrierefreiheit.ts';
import { betrieb } from './betrieb.ts';
import { datenschutz } from './datenschutz.ts';
import type { HilfeSeite } from './hilfeSeite.ts';
import { kurzanleitung } from './kurzanleitung.ts';
import { sicherheit } from './sicherheit.ts';

/** The pages of `/hilfe/` in the order of its list. */
export const hilfeSeiten: readonly HilfeSeite[] = [
  kurzanleitung,
  betrieb,
  datenschutz,
  barrierefreiheit,
  sicherheit,
  architektur,
];
