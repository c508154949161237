/** The types of the HTTP application that routes and middleware name. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Akteur } from '../akteur.ts';

export interface AppEnv {
  Variables: {
    requestId: string;
    /** Who sent a request to `/api/…`; `null` without a valid Zugangsschlüssel. */
    identity: Akteur | null;
  };
}

export type App = OpenAPIHono<AppEnv>;
