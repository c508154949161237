import type { App } from '../http/appEnv.ts';
import { escapeHtml, htmlPage } from '../http/html.ts';
import { describeApi } from './openapi.ts';

type ApiDocument = ReturnType<typeof describeApi>;
type PathItem = NonNullable<ApiDocument['paths']>[string];
type Operation = NonNullable<PathItem['get']>;

/** The readable page of the interface, made from the OpenAPI document. */
export function addDocs(app: App): void {
  app.get('/api', (c) => c.html(renderApi(describeApi(app))));
}

function renderApi({ info, paths }: ApiDocument): string {
  const operations = Object.entries(paths ?? {}).flatMap(([path, item]) =>
    operationsOf(item).map(([method, operation]) => renderOperation(method, path, operation)),
  );
  return htmlPage(
    `${info.title}: Schnittstelle`,
    `<h1 class="kern-heading-large">Schnittstelle</h1>
<p class="kern-body">${escapeHtml(info.description ?? '')}</p>
<p class="kern-body">Für Programme: <a class="kern-link" href="/api/openapi.json">OpenAPI 3.1</a> · Version ${escapeHtml(info.version)}</p>
${operations.join('\n')}`,
  );
}

function operationsOf(item: PathItem): readonly (readonly [string, Operation])[] {
  const { get, post, put, delete: remove } = item;
  const all = [
    ['GET', get],
    ['POST', post],
    ['PUT', put],
    ['DELETE', remove],
  ] as const;
  return all.flatMap(([method, operation]) =>
    operation === undefined ? [] : [[method, operation] as const],
  );
}

function renderOperation(method: string, path: string, operation: Operation): string {
  const answers = Object.entries(operation.responses ?? {}).map(
    ([status, answer]) =>
      `<li>${escapeHtml(status)}: ${escapeHtml('description' in answer ? (answer.description ?? '') : '')}</li>`,
  );
  return `<section>
<h2 class="kern-heading-medium"><code>${method} ${escapeHtml(path)}</code></h2>
<p class="kern-body">${escapeHtml(operation.summary ?? '')}</p>
<p class="kern-body">${escapeHtml(operation.description ?? '')}</p>
${renderParameters(operation)}
<p class="kern-label">Antworten</p>
<ul class="kern-body">${answers.join('')}</ul>
</section>`;
}

function renderParameters({ parameters = [] }: Operation): string {
  const items = parameters.flatMap((parameter) =>
    'name' in parameter
      ? [`<li><code>${escapeHtml(parameter.name)}</code>: ${escapeHtml(parameter.description ?? '')}</li>`]
      : [],
  );
  return items.length === 0
    ? ''
    : `<p class="kern-label">Angaben</p>\n<ul class="kern-body">${items.join('')}</ul>`;
}
