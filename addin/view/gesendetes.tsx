import { isNiemand, land } from '#templates/catalogue/catalogue.ts';
import { showTag } from '#templates/kalender/anzeigen.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { count } from '#templates/validate/wording.ts';

interface Props {
  readonly checkliste: Checkliste;
  readonly namen: boolean;
}

/** What a delivery contains, before it is sent. */
export function Gesendetes({ checkliste, namen }: Props) {
  const { stammdaten, schritte, checkpoints, bericht } = checkliste;
  const zeilen = [...schritte, ...checkpoints];
  const begonnen = zeilen.filter(({ status }) => status !== 'offen').length;
  const bemerkungen = zeilen.filter(({ bemerkung }) => bemerkung !== null).length;
  const texte = Object.values(bericht).filter((text) => text !== null).length;
  const personen = [
    ...zeilen.map(({ verantwortliche }) => verantwortliche),
    ...[stammdaten, ...stammdaten.leistungen].map(({ leistungsverantwortlich }) => leistungsverantwortlich),
    stammdaten.umsetzungskoordinator,
  ].filter((person) => !isNiemand(person)).length;
  const kopf = [
    stammdaten.land && land(stammdaten.land).label,
    stammdaten.umsetzungsprojekt,
    stammdaten.kennung,
    stammdaten.stand && `Stand ${showTag(stammdaten.stand)}`,
  ].filter((part) => part !== null && part !== '');
  return (
    <details class="preview">
      <summary>Was gesendet wird</summary>
      <ul class="detail">
        <li>Stammdaten: {kopf.join(' · ')}</li>
        <li>OZG-Leistungen: {stammdaten.leistungen.length}</li>
        <li>
          Status, Fristen und Tage von {schritte.length} Schritten und {checkpoints.length} Checkpoints, davon{' '}
          {begonnen} nicht mehr offen
        </li>
        <li>
          Freitexte, die Namen enthalten können: {count(bemerkungen, 'Bemerkung', 'Bemerkungen')},{' '}
          {count(texte, 'Angabe', 'Angaben')} des Statusberichts
        </li>
        <li>
          {count(personen, 'Feld', 'Felder')} mit Personen:{' '}
          {namen ? 'mit Namen' : 'nur „besetzt“, keine Namen'}
        </li>
        <li>Notiz und Freigabe, soweit Sie sie oben angeben.</li>
        <li>Nicht gesendet werden Dateiname, Verfasser, Notizen an Zellen und andere Blätter.</li>
      </ul>
    </details>
  );
}
