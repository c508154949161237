import manifest from '../package.json' with { type: 'json' };

/** Version of the product, as in package.json. */
export const version: string = manifest.version;

/** Version of Office.js that is served with the pane; pinned exactly. */
export const officeJsVersion: string = manifest.dependencies['@microsoft/office-js'];
