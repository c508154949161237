/** The types of the HTTP application that routes and middleware name. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Akteur } from '../akteur.ts';

export interface AppEnv {
  Variables: {
    requestId: string;
    /** Who sent a request to `/api/…`; `null` without a valid Zugangsschlüssel. */
    identity: Akteur | null;
    /** Hears what is read of the request's body, where its length was not announced. */
    countBytes: (bytes: number) => void;
    /** Settles when the sender has gone silent whose body was given up; `null` if none was. */
    rest: Promise<void> | null;
  };
}

export type App = OpenAPIHono<AppEnv>;
