import type { z } from 'zod';
import { isThing } from './things.ts';

/** What a check finds wrong with something sent to Slack, each thing with its place: "section 2, text: empty". */
export function describeProblems(check: z.ZodType, sent: unknown): string[] {
  const issues = check.safeParse(sent).error?.issues ?? [];
  return issues.map(({ path, message }) => {
    const place = namePlace(sent, path);
    return place === '' ? message : `${place}: ${message}`;
  });
}

function namePlace(sent: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let node = sent;
  for (const [place, key] of path.entries()) {
    const parent = node;
    node = typeof parent === 'object' && parent !== null ? Reflect.get(parent, key) : undefined;
    if (typeof key === 'number') {
      // A thing in a list goes by its type, if it has one, and the list by its name.
      const list = typeof path[place - 1] === 'string' ? names.pop() : undefined;
      names.push(`${nameThing(node) ?? list ?? 'place'} ${key + 1}`);
    } else if (key !== 'text' || !isText(parent)) names.push(String(key));
  }
  return names.join(', ');
}

function nameThing(node: unknown): string | undefined {
  return isThing(node) && typeof node.type === 'string' && !isText(node) ? node.type : undefined;
}

function isText(node: unknown): boolean {
  return isThing(node) && (node.type === 'plain_text' || node.type === 'mrkdwn');
}
