/** Whether this Excel knows a version of its interface, e.g. `supports('1.9')`; everything above 1.8 asks first. */
export type Supports = (excelApi: string) => boolean;
