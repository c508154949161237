/** What was said with a delivery; contents of earlier releases have none. */
export const vermerk: readonly string[] = [
  'ALTER TABLE inhalt ADD COLUMN notiz TEXT',
  'ALTER TABLE inhalt ADD COLUMN freigabe TEXT',
];
