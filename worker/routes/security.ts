/** For the description of a route that needs a Zugangsschlüssel in every deployment. */
export const tokenNeeded = { security: [{ Zugangsschluessel: [] as string[] }] };
