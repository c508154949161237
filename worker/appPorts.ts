import type { Heavy } from './heavy/heavy.ts';
import type { Ports } from './ports.ts';

/** The ports of the whole application: those of single requests, and where long work is done. */
export interface AppPorts extends Ports {
  readonly heavy: Heavy;
}
