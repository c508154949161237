/** The sliver of workerd's own module that we use; its full types clash with those of the browser. */
declare module 'cloudflare:workers' {
  interface DurableObjectStorage {
    readonly sql: {
      exec(
        statement: string,
        ...parameters: readonly (string | number | null | Uint8Array)[]
      ): { toArray(): Record<string, unknown>[] };
    };
    transactionSync<T>(work: () => T): T;
  }
  interface DurableObjectState {
    readonly storage: DurableObjectStorage;
  }
  export abstract class DurableObject {
    protected readonly ctx: DurableObjectState;
    constructor(ctx: DurableObjectState, env: unknown);
  }
  export type { DurableObjectState, DurableObjectStorage };
}
