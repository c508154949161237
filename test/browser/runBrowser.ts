import type { TestProject } from 'vitest/node';
import { launchBrowser } from './launchBrowser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address at which the browser of this run answers. */
    readonly browserAddress: string;
  }
}

/** One browser for all files of a run; each file opens contexts of its own. */
export default async function runBrowser(project: TestProject): Promise<() => Promise<void>> {
  const server = await launchBrowser();
  project.provide('browserAddress', server.wsEndpoint());
  return () => server.close();
}
