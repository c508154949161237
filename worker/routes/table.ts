/** All routes in path order. The store's routes (workbooks, overview, report, …) join here. */
import type { AppPorts } from '../appPorts.ts';
import type { App } from '../http/appEnv.ts';
import { addAudit } from './audit.ts';
import { addDatapackage } from './datapackage.ts';
import { addDocs } from './docs.ts';
import { addHealth } from './health.ts';
import { addHilfe } from './hilfe.ts';
import { addManifest } from './manifest.ts';
import { addMerge } from './merge.ts';
import { addOpenapi } from './openapi.ts';
import { addPage } from './page.ts';
import { addProblems } from './problems.ts';
import { addSchema } from './schema.ts';
import { addStoredOverview } from './storedOverview.ts';
import { addTemplate } from './template.ts';
import { addTokens } from './tokens.ts';
import { addTransfer } from './transfer.ts';
import { addValidate } from './validate.ts';
import { addVorgaben } from './vorgaben.ts';
import { addWorkbook } from './workbook.ts';
import { addWorkbooks } from './workbooks.ts';

export const routes: readonly ((app: App, ports: AppPorts) => void)[] = [
  addDocs,
  addAudit,
  addDatapackage,
  addHealth,
  addMerge,
  addOpenapi,
  addSchema,
  addStoredOverview,
  addTemplate,
  addTokens,
  addTransfer,
  addValidate,
  addVorgaben,
  addWorkbooks,
  addWorkbook,
  addHilfe,
  addManifest,
  addPage,
  addProblems,
];
