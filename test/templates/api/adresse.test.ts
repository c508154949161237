import { describe, expect, it } from 'vitest';
import { maxAdresse, readAdresse } from '#templates/api/adresse.ts';

const long = (length: number) => 'https://ozg.land.example/'.padEnd(length, 'x');

describe('an address of a document', () => {
  it.each([
    'https://ozg.land.example',
    'http://intranet/leitfaden.pdf#page=7',
    'HTTPS://ozg.land.example:8443/a?b=c@d',
    'https://bücher.example/Übersicht',
    'http://[2001:db8::1]/',
    long(maxAdresse),
  ])('is taken: %s', (text) => {
    expect(readAdresse(`  ${text}\n`)).toBe(text);
    expect(URL.canParse(text)).toBe(true);
  });

  it.each([
    '',
    'ozg.land.example',
    'https://',
    'https:///pfad',
    'ftp://ozg.land.example',
    'javascript:alert(1)',
    'javascript://ozg.land.example/%0aalert(1)',
    'file:///C:/Leitfaden.pdf',
    'https://ozg.land.example@anderswo.example/',
    'https://ozg.land.example/mit leer',
    'https://ozg.land.example/"onclick',
    long(maxAdresse + 1),
  ])('is refused: %s', (text) => {
    expect(readAdresse(text)).toBeNull();
  });
});
