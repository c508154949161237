/** Passes calls to the Durable Object: the body names the method and its arguments, the answer is its result. */
import type { Store } from '../../../worker/store/store.ts';

export { Speicher } from '../../../worker/store/durableObject.ts';

interface Env {
  readonly SPEICHER: { getByName(name: string): Record<string, (...args: readonly unknown[]) => unknown> };
}

export interface Call {
  readonly method: keyof Store;
  readonly args: readonly unknown[];
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { method, args } = JSON.parse(await request.text(), revive) as Call;
    try {
      const result = await env.SPEICHER.getByName('speicher')[method]?.(...args);
      return Response.json({ result: result ?? null });
    } catch (error) {
      return Response.json({ error: error instanceof Error ? error.message : 'unknown' });
    }
  },
};

/** JSON has no bytes: they come as a list under `bytes`. */
function revive(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'bytes' in value && Array.isArray(value.bytes)
    ? Uint8Array.from(value.bytes)
    : value;
}
