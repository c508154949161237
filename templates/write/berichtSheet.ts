import { arbeitspakete, schritte, statusEintrag } from '../catalogue/catalogue.ts';
import { arbeitspaketFiguren } from '../figures/figures.ts';
import type { Checkliste, Status } from '../model/checkliste.ts';
import { berichtArbeitspakete, type Statusbericht } from '../report/statusbericht.ts';
import {
  keinSchritt,
  type LebendeFormeln,
  type StatusberichtSheet,
  statusberichtSheet,
} from '../report/statusberichtSheet.ts';
import { sheetNames } from '../sheets/layout.ts';
import { listenPruefung } from './listenPruefung.ts';
import { stammdatenZelle } from './stammdatenZelle.ts';
import { type RechnungSpalte, rechnungBereich } from './zeitplanRechnung.ts';
import { labelBereich } from './zeitplanSheet.ts';

/** `Statusbericht` of a Checkliste: a person's texts to fill in, figures and next steps live. */
export function berichtSheet(checkliste: Checkliste, header: string): StatusberichtSheet {
  const { sheet, names } = statusberichtSheet(berichtOf(checkliste), {
    eingabe: { ampelPruefung: (range) => listenPruefung('ampel', range) },
    formeln,
  });
  return { names, sheet: { ...sheet, tabColor: '0B3D66', page: { ...sheet.page, header } } };
}

/** Drafts belong to the pane, which replaces them only while they are unchanged; a cell that a person fills stays empty. */
function berichtOf(checkliste: Checkliste): Statusbericht {
  const { bericht: eigen, stammdaten } = checkliste;
  return {
    umfang: stammdaten.umsetzungsprojekt ?? 'Umsetzungsprojekt',
    reportdatum: stammdaten.stand,
    zusammenfassung: eigen.zusammenfassung ?? '',
    termine: eigen.termine ?? '',
    status: eigen.status ?? '',
    massnahmen: eigen.massnahmen ?? '',
    ampel: {
      licht: null,
      erklaert: eigen.ampel,
      begruendung: eigen.begruendung ?? '',
      vorschlag: null,
      risiko: null,
      verteilung: { gruen: 0, gelb: 0, rot: 0, grau: 0 },
    },
    arbeitspakete: berichtArbeitspakete([checkliste], [{ arbeitspakete: arbeitspaketFiguren(checkliste) }]),
  };
}

const formeln: LebendeFormeln = {
  reportdatum() {
    const stand = `${sheetNames.stammdaten}!${stammdatenZelle('stand')}`;
    return `IF(ISNUMBER(${stand}),${stand},"")`;
  },
  stand(arbeitspaket) {
    const status = bereich('Status', arbeitspaket);
    const zahl = (id: Status) => `COUNTIF(${status},"${statusEintrag(id).label}")`;
    const da = `COUNT(${bereich('Zeile', arbeitspaket)})`;
    const von = `(${da}-${zahl('entfaellt')})`;
    const laufend = zahl('in-bearbeitung');
    const anstehend = zahl('anstehend');
    return [
      `IF(${da}=0,"",IF(${von}=0,"Entfällt.",${zahl('erledigt')}&" von "&${von}&" Arbeitsschritten erledigt."))`,
      `IF(${laufend}+${anstehend}=0,"",CHAR(10)&"Davon "`,
      `IF(${laufend}=0,"",${laufend}&" in Bearbeitung"&IF(${anstehend}=0,"",", "))`,
      `IF(${anstehend}=0,"",${anstehend}&IF(${anstehend}=1," steht an"," stehen an"))&".")`,
    ].join('&');
  },
  naechsterSchritt(arbeitspaket, schritt) {
    const rang = bereich('Rang', arbeitspaket);
    const stelle = `MATCH(SMALL(${rang},${schritt + 1}),${rang},0)`;
    const { label, bericht } = statusEintrag('in-bearbeitung');
    const status = `INDEX(${bereich('Status', arbeitspaket)},${stelle})`;
    const offen = statusEintrag('offen').bericht;
    return {
      label: `IFERROR(INDEX(${bereichVon(labelBereich, arbeitspaket)},${stelle}),"${schritt === 0 ? keinSchritt : ''}")`,
      status: `IFERROR(IF(${status}="${label}","${bericht}","${offen}"),"")`,
      verantwortlich: `IFERROR(INDEX(${bereich('Verantwortlich', arbeitspaket)},${stelle}),"")`,
    };
  },
};

/** The rows of an Arbeitspaket in a column of the sums. */
function bereich(name: RechnungSpalte, arbeitspaket: number): string {
  return bereichVon((von, bis) => rechnungBereich(name, von, bis), arbeitspaket);
}

/** The steps of an Arbeitspaket stand one below the other, so a range from first to last holds them all. */
function bereichVon(range: (von: number, bis: number) => string, arbeitspaket: number): string {
  const paket = arbeitspakete.find(({ nr }) => nr === arbeitspaket);
  if (!paket) throw new Error(`No such Arbeitspaket: ${arbeitspaket}`);
  return range(
    schritte.findIndex((step) => step.arbeitspaket === paket.nr),
    schritte.findLastIndex((step) => step.arbeitspaket === paket.nr),
  );
}
