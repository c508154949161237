import { daten } from './betrieb/daten.ts';
import { hosts } from './betrieb/hosts.ts';
import { laufend } from './betrieb/laufend.ts';
import type { HilfeSeite } from './hilfeSeite.ts';

export const betrieb: HilfeSeite = {
  slug: 'betrieb',
  title: 'Betrieb',
  kurz: 'Einrichten im eigenen Rechenzentrum oder bei Cloudflare, sichern, aktualisieren, überwachen.',
  abschnitte: [...hosts, ...daten, ...laufend],
};
