import { type Metrics, noMetrics } from '../metrics.ts';

/**
 * A fetch for calls of Slack's Web API that counts each try by its method and by what came of it: here pass those as well
 * that Bolt makes by itself or makes again.
 */
export function createCountedFetch(metrics: Metrics): typeof fetch {
  if (metrics === noMetrics) return fetch;
  return async (address, init) => {
    const method = new URL(String(address)).pathname.split('/').at(-1) ?? '';
    try {
      const response = await fetch(address, init);
      if (response.status === 429) metrics.rateLimit(readWait(response));
      const body = await response.text();
      metrics.slackCall(method, response.ok ? readCode(body) : `http_${response.status}`);
      return new Response(body, response);
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError';
      metrics.slackCall(method, timedOut ? 'timeout' : 'not_reached');
      throw error;
    }
  };
}

/** In seconds; 0 where Slack does not say. */
function readWait({ headers }: Response): number {
  const seconds = Number.parseInt(headers.get('retry-after') ?? '', 10);
  return Number.isNaN(seconds) ? 0 : seconds;
}

/** Slack's answers begin with whether it is well; a message of ours may be quoted further back. */
function readCode(body: string): string {
  if (/^\s*\{\s*"ok"\s*:\s*true/.test(body)) return 'ok';
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer !== 'object' || answer === null) return 'other';
    if ('ok' in answer && answer.ok === true) return 'ok';
    return 'error' in answer ? String(answer.error) : 'other';
  } catch {
    return 'other';
  }
}
