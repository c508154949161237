import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { parseFrist } from '#templates/kalender/parseFrist.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import { today } from '#templates/kalender/today.ts';
import { isWoche, type Woche } from '#templates/kalender/wochen.ts';
import type { Leistung } from '#templates/model/checkliste.ts';
import { makeKennung } from '#templates/model/kennung.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { writeWorkbook } from '../files/xlsx/write/writeWorkbook.ts';
import type { App } from '../http/appEnv.ts';
import { openToAll } from '../http/auth.ts';
import { workbookResponse } from '../http/download.ts';
import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { templateRoute } from './template.schema.ts';

export function addTemplate(app: App, ports: Ports): void {
  app.openapi({ ...templateRoute, middleware: openToAll(ports) }, async (c) => {
    const { land, umsetzungsprojekt, themenfeld, ozgId, leistung, start } = c.req.valid('query');
    const stand = today(ports.now());
    const kennung = land === null ? null : makeKennung(land, ports.random(8));
    const checkliste = newCheckliste({
      kennung,
      land,
      umsetzungsprojekt,
      themenfeld,
      leistungen: makeLeistungen(ozgId, leistung),
      projektstart: start === null ? null : parseStart(start, stand),
      stand,
    });
    const bytes = await writeWorkbook(planWorkbook(checkliste));
    return workbookResponse(
      bytes,
      kennung === null ? 'OZG-Checkliste.xlsx' : `OZG-Checkliste_${kennung}.xlsx`,
    );
  });
}

function makeLeistungen(ozgId: string | null, bezeichnung: string | null): readonly Leistung[] {
  if (ozgId === null && bezeichnung === null) return [];
  const rest = {
    leika: null,
    mvp: null,
    leistungsverantwortlich: null,
    vorgehensmodell: null,
    nachnutzungsmodell: null,
  };
  return [{ ozgId, bezeichnung, ...rest }];
}

function parseStart(text: string, bezug: Tag): Woche {
  if (isWoche(text)) return text;
  const frist = parseFrist(text, bezug);
  if ('woche' in frist) return frist.woche;
  throw new Problem(
    'parameter-ungueltig',
    'start: Der Projektstart muss eine Kalenderwoche sein, die es gibt, zum Beispiel 2027-W02.',
    {
      parameter: 'start',
    },
  );
}
