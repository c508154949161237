/** Small readable pages (`/api`, `/hilfe/`, `/problems/<code>`): static text, no script, the same style sheet as the web page. */

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** `body` is HTML, `title` plain text; `styles` are addresses of further style sheets. */
export function htmlPage(title: string, body: string, styles: readonly string[] = []): string {
  const links = styles.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}">\n`).join('');
  return `<!doctype html>
<html lang="de" class="kern">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/addin/icons/icon-32.png">
<link rel="stylesheet" href="/kern/kern.min.css">
<link rel="stylesheet" href="/kern/fonts/fira-sans.css">
${links}</head>
<body>
<main class="kern-container">
${body}
</main>
</body>
</html>
`;
}
