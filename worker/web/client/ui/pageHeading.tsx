import type { PageId } from '../../page/pages.ts';

/** The heading of a page, which takes the focus when the page is opened. */
export function PageHeading({ page, text }: { readonly page: PageId; readonly text: string }) {
  return (
    <h2 class="kern-heading-large" id={`${page}-titel`} tabIndex={-1}>
      {text}
    </h2>
  );
}
