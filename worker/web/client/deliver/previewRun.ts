/** Reading what is chosen before it is delivered: what will be stored otherwise than it was written. */
import type { ValidateAnswer } from '#templates/api/validateAnswer.ts';
import type { Angleichung } from '#templates/model/angleichung.ts';
import { data } from '../data.ts';
import { send } from '../request.ts';
import { FileQueue } from '../ui/fileQueue.ts';
import { deliverChoice } from './deliverRun.ts';

export const previewRun = new FileQueue<readonly Angleichung[], null>({
  atOnce: 3,
  known: ({ size }) => (size > data.limits.fileBytes ? [] : null),
  send: ({ file }, signal) =>
    send('/api/validate', { method: 'POST', body: file, signal }, async (response) => {
      const { angeglichen }: ValidateAnswer = await response.json();
      return angeglichen;
    }),
});

// What is no longer chosen is read no further, and each file once.
deliverChoice.subscribe(() => {
  const { files } = deliverChoice.get();
  if (files.length === 0) return previewRun.clear();
  const known = new Set(previewRun.get().rows.map(({ file }) => file));
  const neu = files.filter((file) => !known.has(file));
  if (neu.length > 0) previewRun.add(neu, null);
});
