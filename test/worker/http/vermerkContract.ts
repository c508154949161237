import { expect, it } from 'vitest';
import type { VersionEintrag } from '#templates/api/gespeichert.ts';
import type { Kennung } from '#templates/model/checkliste.ts';
import { json, type Send } from './host.ts';
import { antwort, datei, ersetze, formular, mappe, melde } from './mappen.ts';
import type { Beteiligte } from './workbooksContract.ts';

/** Note and Freigabe of a delivery. */
export function describeVermerk(wer: () => Beteiligte): void {
  const vermerk = { notiz: 'Fristen nach dem Steuerungskreis', freigabe: 'Referatsleitung 4' };
  const versionen = async (send: Send, kennung: Kennung) => {
    const { versions } = await json(await send(`/api/workbooks/${kennung}/versions`));
    return (versions as readonly VersionEintrag[]).map(({ notiz, freigabe }) => ({ notiz, freigabe }));
  };
  const geaendert = (kennung: Kennung, bemerkung: string) =>
    mappe(kennung, { zeilen: { 'K1-01': { bemerkung } } });

  it.each(['address', 'form', 'envelope', 'PUT'] as const)(
    'come by %s and stay with their version',
    async (way) => {
      const { land, bayern } = wer();
      const kennung: Kennung = `SH-V0000${['address', 'form', 'envelope', 'PUT'].indexOf(way)}`;
      await melde(land, mappe(kennung));
      const neu = geaendert(kennung, 'zwei');
      if (way === 'address') await melde(land, neu, { query: `?${new URLSearchParams(vermerk)}` });
      if (way === 'envelope') await melde(land, { checkliste: neu, version: 1, ...vermerk });
      if (way === 'PUT') await ersetze(land, kennung, { checkliste: neu, ...vermerk }, '"1"');
      if (way === 'form') {
        const body = formular(['SH.xlsx', await datei(neu, 1)]);
        for (const [name, text] of Object.entries(vermerk)) body.append(name, text);
        await land('/api/workbooks', { method: 'POST', body });
      }
      await melde(land, { checkliste: geaendert(kennung, 'drei'), version: 2 });
      const ohne = { notiz: null, freigabe: null };
      expect(await versionen(land, kennung)).toEqual([ohne, vermerk, ohne]);
      expect((await bayern(`/api/workbooks/${kennung}/versions`)).status).toBe(404);
      for (const path of ['/api/workbooks', '/api/overview', '/api/indikatoren.csv'])
        expect(await (await bayern(path)).text()).not.toContain(vermerk.notiz);
    },
  );

  it('are kept as lines and characters are, and count as absent where they are empty', async () => {
    const { land } = wer();
    const notiz = `${'ä'.repeat(250)}\n${'ä'.repeat(249)}`;
    const body = formular(['SH.xlsx', await datei(mappe('SH-V00010'))]);
    // as a form sends lines, and letters that are not composed
    body.append('notiz', ` ${notiz.normalize('NFD').replace('\n', '\r\n')} `);
    body.append('freigabe', '  ');
    await land('/api/workbooks', { method: 'POST', body });
    expect(await versionen(land, 'SH-V00010')).toEqual([{ notiz, freigabe: null }]);
  });

  it.each([
    ['notiz', 501, 'notiz: Die Notiz darf höchstens 500 Zeichen lang sein.'],
    ['freigabe', 201, 'freigabe: Die Angabe, wer freigibt, darf höchstens 200 Zeichen lang sein.'],
  ])('%s of %i characters is refused in German, wherever it stands', async (name, length, detail) => {
    const { land } = wer();
    const kennung = 'SH-V00011';
    const text = 'x'.repeat(length);
    const refused = { status: 400, type: '/problems/parameter-ungueltig', parameter: name, detail };
    const query = `?${new URLSearchParams({ [name]: text })}`;
    expect((await melde(land, mappe(kennung), { query })).body).toMatchObject(refused);
    expect((await melde(land, { checkliste: mappe(kennung), [name]: text })).body).toMatchObject(refused);
    const body = formular(['SH.xlsx', await datei(mappe(kennung))]);
    body.append(name, text);
    const sent = await antwort(await land('/api/workbooks', { method: 'POST', body }));
    expect(sent.body).toMatchObject(refused);
    const zahl = await melde(land, { checkliste: mappe(kennung), [name]: 7 });
    expect(zahl.body).toMatchObject({ status: 400, detail: expect.stringMatching(/ muss ein Text sein\.$/) });
    expect((await land(`/api/workbooks/${kennung}`)).status).toBe(404);
  });

  it('that find no new version are said not to be stored, unless they are already', async () => {
    const { land } = wer();
    const checkliste = mappe('SH-V00012');
    await melde(land, { checkliste, ...vermerk });
    const nochmals = await melde(land, { checkliste, ...vermerk });
    expect(nochmals.result).toMatchObject({ outcome: 'unchanged', hinweis: null });
    const anders = await melde(land, { checkliste, notiz: 'anders' });
    expect(anders.result).toMatchObject({
      outcome: 'unchanged',
      hinweis: expect.stringMatching(/^Notiz und Freigabe wurden nicht gespeichert: /),
    });
    expect(await versionen(land, 'SH-V00012')).toEqual([vermerk]);
  });

  it('are part of the export, and gone with an erased workbook', async () => {
    const { land, koordination } = wer();
    const kennung = 'SH-V00013';
    const notiz = 'nur in dieser Mappe';
    await melde(land, { checkliste: mappe(kennung), notiz });
    const ausgabe = async () => await (await koordination('/api/export')).text();
    expect(await ausgabe()).toContain(`"notiz":"${notiz}"`);
    await koordination(`/api/workbooks/${kennung}?endgueltig=true`, { method: 'DELETE' });
    expect(await ausgabe()).not.toContain(notiz);
  });
}
