import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** The browser of this run; closing it ends the connection and the contexts opened through it. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserAddress'));
}
