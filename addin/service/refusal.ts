/** Why the service did not do what was asked, in a sentence for the user. */
export class ServiceRefusal extends Error {
  /** `offline`, `zugang`, the code of a problem document, or `unerwartet`. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
