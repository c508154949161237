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
    names.map(async (name) => {
      const response = await fetch(`/beispiele/${encodeURIComponent(name)}`);
      if (!response.ok) throw new Error(`The sample ${name} is not there (${response.status})`);
      return new File([await response.blob()], name);
    }),
  );
}
