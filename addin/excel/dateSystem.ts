import { codeOf } from '../commands/refusal.ts';

/**
 * Whether the workbook counts days from 1904, as old Mac workbooks do. No property tells it up to ExcelApi 1.15, so
 * Excel computes a day: the 01.01.2000 is 36526 in the usual system and 35064 in the other. Once known it is kept.
 */
export class DateSystem {
  #is1904: boolean | null = null;

  /** Asks within the caller's round trip, unless known; the result can be read after that trip. */
  ride(workbook: Excel.Workbook): () => boolean {
    const known = this.#is1904;
    if (known !== null) return () => known;
    const day = workbook.functions.date(2000, 1, 1).load('value');
    return () => this.#keep(day.value);
  }

  /** What is known, else a round trip of its own. Where Excel cannot compute, days count from 1900 as nearly everywhere. */
  async find(context: Excel.RequestContext): Promise<boolean> {
    const answer = this.ride(context.workbook);
    if (this.#is1904 === null)
      await context.sync().catch((error: unknown) => {
        if (codeOf(error) === 'Abgebrochen') throw error;
        this.#is1904 = false;
      });
    return this.#is1904 ?? answer();
  }

  #keep(firstDay: number): boolean {
    this.#is1904 = firstDay === 35_064;
    return this.#is1904;
  }
}
