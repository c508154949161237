import findingsJson from './findings.json' with { type: 'json' };
import { befundeSchema } from './schema.ts';

/**
 * What each finding code means and what helps; a code whose severity varies lists all of them. Apart from the rest of
 * the catalogue, because the pane loads these texts after its first look.
 */
export const befunde = /* @__PURE__ */ befundeSchema.parse(findingsJson);
