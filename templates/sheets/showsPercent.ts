/** Whether a number format shows parts of a hundred: `0%`, `0.00 %`; a `%` in quotes is a text. */
export function showsPercent(format: string): boolean {
  return /^[^;]*%/.test(format.slice(0, 255).replace(/"[^"]*"?|\\./gs, ''));
}
