/**
 * The part of the contract that needs no store, against a running service: `OZG_URL=https://ozg.example npm test`.
 * A service that is not open to anybody needs a Zugangsschlüssel in OZG_ZUGANGSSCHLUESSEL. Nothing is stored there.
 */
import { describeStatelessContract } from './contract.ts';
import { type Send, sendAs } from './host.ts';

const { OZG_URL = '', OZG_ZUGANGSSCHLUESSEL } = process.env;
const url = new URL(OZG_URL);
const open: Send = (path, init) => fetch(new URL(path, url), init);
const send = OZG_ZUGANGSSCHLUESSEL === undefined ? open : sendAs(open, OZG_ZUGANGSSCHLUESSEL);

describeStatelessContract(url.origin, send, {
  https: url.protocol === 'https:' && !['localhost', '127.0.0.1'].includes(url.hostname),
});
