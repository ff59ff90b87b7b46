import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { z } from 'zod';

/** Sends a child process a message and gives its answer. Throws when it ends instead. */
export async function askChild<T>(
  child: ChildProcess,
  message: object,
  answerSchema: z.ZodType<T>,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const gone = once(child, 'exit', { signal }).then(() => {
    throw new Error('a process of the bench has ended before its time');
  });
  child.send(message);
  try {
    const [answer]: unknown[] = await Promise.race([once(child, 'message', { signal }), gone]);
    return answerSchema.parse(answer);
  } finally {
    gone.catch(() => undefined);
    controller.abort();
  }
}
