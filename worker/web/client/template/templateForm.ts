import { errorText, saveResponse, send } from '../request.ts';

/** Lets the form for a Vorlage fetch the file itself, so that a refusal is shown on the page and nothing is lost. */
export function enhanceTemplateForm(form: HTMLFormElement): void {
  const message = Object.assign(document.createElement('p'), { className: 'kern-body meldung' });
  message.setAttribute('role', 'status');
  form.append(message);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const fields = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
    );
    message.textContent = 'Die Vorlage wird erstellt …';
    message.classList.remove('meldung--fehler');
    try {
      await send(`/api/template.xlsx?${new URLSearchParams(fields)}`, {}, (response) =>
        saveResponse(response, 'OZG-Checkliste.xlsx'),
      );
      message.textContent = 'Die Vorlage ist heruntergeladen.';
    } catch (error) {
      message.classList.add('meldung--fehler');
      message.textContent = errorText(error);
    }
  });
}
