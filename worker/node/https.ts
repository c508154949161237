import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';

export interface Certificate {
  readonly certPath: string;
  readonly keyPath: string;
  readonly caPath: string;
}

/**
 * A certificate for localhost with an authority of this machine, where office-addin-dev-certs keeps it, so that
 * `npx office-addin-dev-certs install` can trust it. Made anew when it is missing or about to expire; asks nothing.
 */
export async function ensureCertificate(now: Date = new Date()): Promise<Certificate> {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const certificate = {
    caPath: join(folder, 'ca.crt'),
    certPath: join(folder, 'localhost.crt'),
    keyPath: join(folder, 'localhost.key'),
  };
  const { caPath, certPath, keyPath } = certificate;
  if (!existsSync(keyPath) || !isValid(caPath, now) || !isValid(certPath, now)) {
    await generateCertificates(caPath, certPath, keyPath);
  }
  return certificate;
}

function isValid(file: string, now: Date): boolean {
  if (!existsSync(file)) return false;
  const { validToDate } = new X509Certificate(readFileSync(file));
  return validToDate.getTime() - now.getTime() > 24 * 60 * 60 * 1000;
}
