/** A Nachweis as it stands in its cell; an address of the web at its beginning is a link. */
export function Nachweis({ text }: { readonly text: string }) {
  const [adresse] = /^https?:\/\/\S+/i.exec(text) ?? [];
  return (
    <p>
      Nachweis:{' '}
      {adresse === undefined ? (
        text
      ) : (
        <>
          <a href={adresse} target="_blank" rel="noopener noreferrer">
            {adresse}
          </a>
          {text.slice(adresse.length)}
        </>
      )}
    </p>
  );
}
