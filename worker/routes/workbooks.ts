/** Delivering: workbooks come in. What lies in the store is served by workbook.ts. */
import type { Context } from 'hono';
import { today } from '#templates/kalender/today.ts';
import type { Kennung } from '#templates/model/checkliste.ts';
import type { App } from '../http/appEnv.ts';
import { type AuthEnv, requireToken, vorgangOf } from '../http/auth.ts';
import { openBody } from '../http/body.ts';
import { entityTag, readIfMatch } from '../http/entityTag.ts';
import { readFormFiles } from '../http/formFiles.ts';
import { JSON_BYTES, parseJson } from '../http/json.ts';
import { requireFound, requireKennung } from '../http/mappe.ts';
import { Problem, problemDocument } from '../http/problem.ts';
import { type FormFields, isJson, readAll, readUpload } from '../http/upload.ts';
import { type Ablehnung, type Ausgang, deliverAbgabe, type Lieferart } from '../intake/deliverAbgabe.ts';
import { readCheckliste } from '../intake/readCheckliste.ts';
import { type Abgabe, type ReadFileOptions, readFile } from '../intake/readFile.ts';
import type { Ports } from '../ports.ts';
import { readLieferangaben } from './lieferangaben.schema.ts';
import { deliverRoute, type LieferQuery, putWorkbookRoute } from './workbooks.schema.ts';

const uncached = { 'cache-control': 'no-store' };

export function addWorkbooks(app: App, ports: Ports): void {
  const lieferPorts = { store: ports.store, kontingent: ports.config.kontingent, random: ports.random };
  app.openapi({ ...deliverRoute, middleware: requireToken }, async (c) => {
    const query = c.req.valid('query');
    const options: ReadFileOptions = { stichtag: today(ports.now()), namen: query.namen };
    const isForm = /^multipart\//i.test(contentType(c));
    const sendung = isForm ? await readBatch(c, options) : await readSingle(c, options);
    const art = lieferartOf(c, query, sendung, 'POST', ports);
    const ausgaenge: Ausgang[] = [];
    // In turn: of two copies in one form the later one builds on the earlier
    for (const abgabe of sendung.abgaben) ausgaenge.push(await deliverAbgabe(abgabe, art, lieferPorts));
    const [einziger] = ausgaenge;
    if (!isForm && einziger?.ablehnung) throw problemOf(einziger.ablehnung);
    const status = !isForm && einziger?.neu ? 201 : 200;
    return c.json({ results: ausgaenge.map((ausgang) => show(ausgang, c)) }, status, {
      ...uncached,
      ...(isForm ? {} : tagOf(einziger)),
    });
  });

  app.openapi({ ...putWorkbookRoute, middleware: requireToken }, async (c) => {
    const query = c.req.valid('query');
    const { akteur } = c.var;
    const kennung = requireKennung(akteur, c.req.valid('param').kennung);
    const kopf = requireFound(await ports.store.head(kennung), akteur);
    if (kopf.zustand === 'zurueckgezogen') requireFound(null, akteur);
    const sendung = await readSingle(c, { stichtag: today(ports.now()), namen: query.namen });
    const art = lieferartOf(c, query, sendung, 'PUT', ports);
    const ausgang = await deliverAbgabe(withKennung(sendung.abgaben[0], kennung), art, lieferPorts);
    if (ausgang.ablehnung) throw problemOf(ausgang.ablehnung);
    return c.json({ results: [show(ausgang, c)] }, 200, { ...uncached, ...tagOf(ausgang) });
  });
}

/** What came, and what was said beside it. */
interface Sendung {
  readonly abgaben: readonly Abgabe[];
  readonly angaben: Readonly<Record<string, unknown>>;
}

/** Every file of the form is read before the first is stored: what breaks off leaves nothing behind. */
async function readBatch(c: Context, options: ReadFileOptions): Promise<Sendung> {
  const abgaben: Abgabe[] = [];
  const fields: FormFields = new Map();
  for await (const { field, filename, bytes } of readFormFiles(c, fields)) {
    if (field === 'file') abgaben.push(readFile(filename, bytes, options));
  }
  return { abgaben, angaben: Object.fromEntries(fields) };
}

async function readSingle(
  c: Context,
  options: ReadFileOptions,
): Promise<Sendung & { readonly abgaben: readonly [Abgabe] }> {
  if (!isJson(contentType(c))) {
    const { filename, bytes, fields } = await readUpload(c);
    return { abgaben: [readFile(filename ?? '', bytes, options)], angaben: Object.fromEntries(fields) };
  }
  const gelesen = readCheckliste(parseJson(await readAll(openBody(c), JSON_BYTES)), options);
  if (gelesen.ok) return { abgaben: [gelesen.abgabe], angaben: gelesen.angaben };
  throw new Problem('mappe-unbrauchbar', `Der Inhalt ist keine Checkliste. ${gelesen.detail}`);
}

/** How it is delivered. Throws the 400 problem for what contradicts itself or cannot be meant for several files. */
function lieferartOf(
  c: Context<AuthEnv>,
  query: LieferQuery,
  { abgaben, angaben }: Sendung,
  methode: Lieferart['methode'],
  ports: Ports,
): Lieferart {
  const { konflikt = null, ...rest } = query;
  const { stand, wahl, ...vermerk } = readLieferangaben(angaben, query);
  const basis = readIfMatch(c);
  if (basis !== null && abgaben.length > 1) throw onlyForOne('If-Match', 'Eine Version gilt');
  if (wahl !== null && abgaben.length > 1) throw onlyForOne('wahl', 'Eine Wahl gilt');
  if (wahl !== null && konflikt !== null)
    throw new Problem(
      'parameter-ungueltig',
      'wahl: Es gilt die eigene Mappe oder eine Wahl je Feld, nicht beides.',
      {
        parameter: 'wahl',
      },
    );
  const vorgang = vorgangOf(c.var.akteur, ports);
  return { ...rest, ...vermerk, stand, wahl: wahl ?? konflikt, vorgang, basis, methode };
}

function onlyForOne(parameter: string, what: string): Problem {
  return new Problem('parameter-ungueltig', `${parameter}: ${what} für eine einzige Mappe.`, { parameter });
}

const contentType = (c: Context): string => c.req.header('content-type')?.trim() ?? '';

/** The address says which workbook is meant; a workbook that says another is a mistake. */
function withKennung(abgabe: Abgabe, kennung: Kennung): Abgabe {
  const { reading } = abgabe;
  const checkliste = reading?.checkliste ?? null;
  if (reading === null || checkliste === null) return abgabe;
  const eigene = checkliste.stammdaten.kennung;
  if (eigene !== null && eigene !== kennung) {
    throw new Problem(
      'parameter-ungueltig',
      `kennung: Die Adresse nennt ${kennung}, die Mappe trägt die Kennung ${eigene}.`,
      { parameter: 'kennung' },
    );
  }
  const stammdaten = { ...checkliste.stammdaten, kennung };
  return { ...abgabe, reading: { ...reading, checkliste: { ...checkliste, stammdaten } } };
}

function tagOf(ausgang: Ausgang | undefined): { etag?: string } {
  return ausgang?.version ? { etag: entityTag(ausgang.version) } : {};
}

const problemOf = ({ code, message, extras }: Ablehnung): Problem => new Problem(code, message, extras);

function show({ neu: _, ablehnung, ...ausgang }: Ausgang, c: Context) {
  return { ...ausgang, problem: ablehnung && withoutLists(ablehnung, c) };
}

/** Findings and conflicts stand in the result itself. */
function withoutLists({ code, message, extras }: Ablehnung, c: Context) {
  const { gespeichert } = extras;
  return problemDocument(
    new Problem(code, message, gespeichert === undefined ? {} : { gespeichert }),
    c.req.path,
    c.get('requestId'),
  );
}
