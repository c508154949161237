/** All rules over a parsed Checkliste, in report order. `kennung-doppelt` needs several workbooks: merge finds it. */
import type { Rule } from '../rule.ts';
import { ampelOhneBegruendung } from './ampelOhneBegruendung.ts';
import { auswahllisteFehlt } from './auswahllisteFehlt.ts';
import { beginnNachFrist } from './beginnNachFrist.ts';
import { begonnenOhneDatum } from './begonnenOhneDatum.ts';
import { benennungFehlt } from './benennungFehlt.ts';
import { checkpointWidersprichtSchritt } from './checkpointWidersprichtSchritt.ts';
import { datumInZukunft } from './datumInZukunft.ts';
import { entfaelltOhneGrund } from './entfaelltOhneGrund.ts';
import { erledigtOhneDatum } from './erledigtOhneDatum.ts';
import { erledigtTrotzOffenerSchritte } from './erledigtTrotzOffenerSchritte.ts';
import { erledigtVorBegonnen } from './erledigtVorBegonnen.ts';
import { fristFehlt } from './fristFehlt.ts';
import { fristUeberschritten } from './fristUeberschritten.ts';
import { jahrUnplausibel } from './jahrUnplausibel.ts';
import { leikaFehlt } from './leikaFehlt.ts';
import { modellFehlt } from './modellFehlt.ts';
import { projektendeVorProjektstart } from './projektendeVorProjektstart.ts';
import { reihenfolge } from './reihenfolge.ts';
import { schutzFehlt } from './schutzFehlt.ts';
import { standAlt } from './standAlt.ts';
import { standInZukunft } from './standInZukunft.ts';
import { statusWidersprichtDatum } from './statusWidersprichtDatum.ts';
import { verantwortlicheFehlen } from './verantwortlicheFehlen.ts';
export const rules: readonly Rule[] = [
  standInZukunft,
  standAlt,
  statusWidersprichtDatum,
  jahrUnplausibel,
  beginnNachFrist,
  projektendeVorProjektstart,
  datumInZukunft,
  erledigtVorBegonnen,
  erledigtOhneDatum,
  begonnenOhneDatum,
  fristUeberschritten,
  fristFehlt,
  verantwortlicheFehlen,
  erledigtTrotzOffenerSchritte,
  reihenfolge,
  checkpointWidersprichtSchritt,
  modellFehlt,
  benennungFehlt,
  leikaFehlt,
  entfaelltOhneGrund,
  ampelOhneBegruendung,
  schutzFehlt,
  auswahllisteFehlt,
];
