/** Hands a file to the reader and waits for its answer; a reader that takes too long or falls is stopped. */
import { fail } from '#base/result.ts';
import { documentLimits } from '#documents/limits.ts';
import type { PointedRequest, ReadAnswer, ReadRequest } from './reader.worker.ts';

/** A document that is not read by then is built to take too long. */
const LONGEST = 30_000;

export function readPlanDocument(request: ReadRequest | PointedRequest): Promise<ReadAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
    const finish = (answer: ReadAnswer): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => finish(fail({ kind: 'damaged' })), LONGEST);
    worker.addEventListener('message', (event: MessageEvent<ReadAnswer>) => finish(event.data));
    worker.addEventListener('error', () => finish(fail({ kind: 'damaged' })));
    worker.postMessage(request);
  });
}

/** The file's bytes; one that is too large is not even taken into memory. */
export async function bytesOf(file: File): Promise<ReadRequest | ReadAnswer> {
  if (file.size > documentLimits.fileBytes) {
    return fail({ kind: 'tooLarge', limit: 'fileBytes', allowed: documentLimits.fileBytes, actual: file.size });
  }
  return { bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** SHA-256, hexadecimal: the same document is known again. */
export async function documentHash(request: ReadRequest): Promise<string> {
  const bytes = 'bytes' in request ? request.bytes : new TextEncoder().encode(request.pasted);
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
