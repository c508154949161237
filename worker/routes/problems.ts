import type { App } from '../http/appEnv.ts';
import { escapeHtml, htmlPage } from '../http/html.ts';
import { isProblemCode, Problem, problems } from '../http/problem.ts';

/** What a problem type means: a page for people, JSON for programs. */
export function addProblems(app: App): void {
  app.get('/problems/:code', (c) => {
    const code = c.req.param('code');
    if (!isProblemCode(code)) throw new Problem('nicht-gefunden', 'Diese Art von Fehler gibt es nicht.');
    const { status, title, abhilfe } = problems[code];
    if (!(c.req.header('accept') ?? '').includes('text/html')) {
      return c.json({ type: `/problems/${code}`, title, status, abhilfe });
    }
    return c.html(
      htmlPage(
        title,
        `<h1 class="kern-heading-large">${escapeHtml(title)}</h1>
<p class="kern-body">${escapeHtml(abhilfe)}</p>
<p class="kern-body kern-body--muted">Code <code>${code}</code>, Status ${status}</p>`,
      ),
    );
  });
}
