import { expect, it } from 'vitest';
import type { ValidateAnswer } from '#templates/api/validateAnswer.ts';
import { listeVonHand } from '../files/listeVonHand.ts';
import { nodeApp } from './nodeApp.ts';

const app = nodeApp();

async function validate(bytes: Uint8Array<ArrayBuffer>): Promise<ValidateAnswer> {
  const response = await app.request('/api/validate?stichtag=2027-03-22', { method: 'POST', body: bytes });
  expect(response.status).toBe(200);
  return await response.json();
}

it('reads a number in a percent format as a status and says so, a bare number never', async () => {
  const { checkliste, findings, angeglichen } = await validate(
    new Uint8Array(
      listeVonHand(
        { 'K1-01': { prozent: 1 }, 'K1-02': { prozent: 0.8 }, 'K1-03': '80', 'K1-04': 'fertig' },
        { 'K1-04': 'KW 12' },
      ),
    ),
  );
  expect(checkliste?.schritte.slice(0, 4).map(({ status }) => status)).toEqual([
    'erledigt',
    'in-bearbeitung',
    'offen',
    'erledigt',
  ]);
  expect(findings.filter(({ code }) => code === 'status-angeglichen').map(({ cell }) => cell)).toEqual([
    'B6',
    'B7',
    'B9',
  ]);
  expect(findings.find(({ code }) => code === 'status-unbekannt')).toMatchObject({ cell: 'B8', fix: null });
  const ort = { sheet: 'Blatt', feld: 'Status' };
  expect(angeglichen).toEqual([
    { ...ort, cell: 'B6', id: 'K1-01', steht: '100 %', gelesen: 'Erledigt' },
    { ...ort, cell: 'B7', id: 'K1-02', steht: '80 %', gelesen: 'In Bearbeitung' },
    { ...ort, cell: 'B9', id: 'K1-04', steht: 'fertig', gelesen: 'Erledigt' },
    { sheet: 'Blatt', feld: 'Frist', cell: 'C9', id: 'K1-04', steht: 'KW 12', gelesen: 'KW 12/2027' },
  ]);
});

it('says nothing of a file that is no workbook', async () => {
  expect((await validate(new TextEncoder().encode('a;b'))).angeglichen).toEqual([]);
});
