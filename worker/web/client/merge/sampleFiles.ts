import { send } from '../request.ts';

/** The sample workbooks that a demonstration offers under `/beispiele/`; without it none. */
export async function listSamples(): Promise<readonly string[]> {
  const response = await fetch('/beispiele/index.json');
  if (!response.ok) return [];
  const { files }: { readonly files: readonly string[] } = await response.json();
  return files;
}

/** Loads sample workbooks as if a person had chosen them. */
export function loadSamples(names: readonly string[]): Promise<File[]> {
  return Promise.all(
    names.map((name) =>
      send(`/beispiele/${name}`, {}, async (response) => new File([await response.blob()], name)),
    ),
  );
}
