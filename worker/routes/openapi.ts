import { z } from '@hono/zod-openapi';
import type { App } from '../http/appEnv.ts';
import { version } from '../version.ts';

const openapiRoute = {
  method: 'get' as const,
  path: '/api/openapi.json',
  summary: 'Diese Beschreibung als OpenAPI 3.1',
  responses: {
    200: {
      description: 'OpenAPI 3.1',
      content: { 'application/json': { schema: z.looseObject({ openapi: z.string() }) } },
    },
  },
};

export function addOpenapi(app: App): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'Zugangsschluessel', {
    type: 'http',
    scheme: 'bearer',
  });
  app.openAPIRegistry.registerPath(openapiRoute);
  app.get(openapiRoute.path, (c) => c.json(describeApi(app)));
}

/** The OpenAPI document of all routes. */
export function describeApi(app: App) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'OZG-Checkliste',
      version,
      description:
        'Checklisten der Umsetzungsprojekte anlegen, prüfen und zusammenführen. Fehler kommen als application/problem+json; Tage als JJJJ-MM-TT, Wochen als JJJJ-Www.',
    },
    // Needed only where the deployment is closed (OFFEN=nein)
    security: [{}, { Zugangsschluessel: [] }],
  });
}
