/** Where the links to the operator's pages are put into the built page. */
export const linksPlace = '<!--pflichtseiten-->';
