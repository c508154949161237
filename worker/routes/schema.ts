/** JSON Schema of what the interface speaks of, cut out of its description: one source for both. */
import { z } from '@hono/zod-openapi';
import type { App } from '../http/appEnv.ts';
import { checklisteSchema } from './checkliste.schema.ts';
import { describeApi } from './openapi.ts';
import { overviewSchema } from './overview.schema.ts';

const shapes = [
  {
    file: 'checkliste.json',
    component: 'Checkliste',
    schema: checklisteSchema,
    summary: 'Wie eine Checkliste aufgebaut ist, nach json-schema.org (2020-12)',
  },
  {
    file: 'uebersicht.json',
    component: 'Overview',
    schema: overviewSchema,
    summary: 'Wie eine Übersicht aufgebaut ist, nach json-schema.org (2020-12)',
  },
];

export function addSchema(app: App): void {
  for (const { file, component, schema, summary } of shapes) {
    const path = `/api/schema/${file}`;
    app.openAPIRegistry.register(component, schema);
    app.openAPIRegistry.registerPath({
      method: 'get',
      path,
      summary,
      responses: {
        200: {
          description: 'Der Aufbau',
          content: { 'application/schema+json': { schema: z.looseObject({ $schema: z.string() }) } },
        },
      },
    });
    app.get(path, (c) =>
      c.body(JSON.stringify(describeShape(app, component, path), null, 2), 200, {
        'content-type': 'application/schema+json',
      }),
    );
  }
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A component of the description as a schema of its own, with all that it refers to. */
function describeShape(app: App, component: string, path: string) {
  // The description is JSON by nature; its type of the library names no index
  const components = JSON.parse(JSON.stringify(describeApi(app).components?.schemas ?? {})) as Record<
    string,
    Json
  >;
  const defs: Record<string, Json> = {};
  const take = (name: string): void => {
    const schema = components[name];
    if (schema === undefined || name in defs) return;
    defs[name] = {};
    defs[name] = toSchema(schema, take);
  };
  take(component);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: path,
    title: component,
    $ref: `#/$defs/${component}`,
    $defs: defs,
  };
}

const components = '#/components/schemas/';

/** References point into `$defs`, and OpenAPI's word `example` becomes that of JSON Schema. */
function toSchema(value: Json, take: (name: string) => void): Json {
  if (Array.isArray(value)) return value.map((entry: Json) => toSchema(entry, take));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, entry]: [string, Json]): [string, Json] => {
    if (key === '$ref' && typeof entry === 'string') {
      const name = entry.slice(components.length);
      take(name);
      return [key, `#/$defs/${name}`];
    }
    return key === 'example' ? ['examples', [entry]] : [key, toSchema(entry, take)];
  });
  return Object.fromEntries(entries);
}
