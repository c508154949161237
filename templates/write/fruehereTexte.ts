/** Texts that earlier workbooks of ours had in fixed cells and that read otherwise today: no person wrote them. */
export const fruehereTexte = [
  'Hellgelbe Felder füllen Sie aus. Alles andere ist gesperrt, aber ohne Kennwort; neben und unter den Tabellen ist Platz für eigene Notizen.',
  'Hellgelbe Felder füllen Sie aus. Nimmt Excel keine Eingabe an, wählen Sie oben „Bearbeitung aktivieren“. Alles andere ist gesperrt, aber ohne Kennwort; neben und unter den Tabellen ist Platz für eigene Notizen.',
  'Tag, für den diese Mappe spricht, zum Beispiel 22.03.2027.',
] as const;
