import { z } from 'zod';
import { describeProblems } from './checks/describe-problems.ts';
import { list, object, text } from './checks/text-checks.ts';
import { isThing, type Thing } from './checks/things.ts';
import { findLimitViolations } from './find-limit-violations.ts';
import { findViewViolations } from './find-view-violations.ts';
import { limits } from './limits.ts';

const update = z.looseObject({ text: text(limits.message.updatedText) });
const prompts = z.looseObject({
  title: text(limits.message.text).optional(),
  prompts: list(
    object({ title: text(limits.message.text), message: text(limits.message.text) }),
    limits.suggestedPrompts.prompts,
  ),
  // With a thread, Slack drops the prompts of an agent without a word.
  thread_ts: z.undefined('not for an agent').optional(),
});
const session = z.looseObject({
  status: z.enum(['active', 'processing', 'suspended', 'closed'], 'unknown'),
  title: text(limits.session.title).optional(),
});
const rename = z.looseObject({ title: text(limits.session.title) });
const upload = z
  // Slack's page names the argument alt_txt, Slack's own client sends alt_text.
  .looseObject({
    alt_txt: text(limits.file.altText).optional(),
    alt_text: text(limits.file.altText).optional(),
  })
  .refine(({ alt_txt, alt_text }) => alt_txt !== undefined || alt_text !== undefined, 'needs alt_txt');

const as = (check: z.ZodType) => (body: Thing) => describeProblems(check, body);
const viewOf =
  (type: string) =>
  ({ view }: Thing) => {
    if (!isThing(view)) return ['view: missing'];
    return view.type === type ? findViewViolations(view) : [`view: not of type ${type}`];
  };

const checks: Readonly<Record<string, (body: Thing) => string[]>> = {
  'chat.postMessage': (body) => findLimitViolations(body),
  'chat.postEphemeral': (body) => findLimitViolations(body, 'ephemeral'),
  'chat.update': (body) => {
    const problems = findLimitViolations(body);
    return problems.length > 0 ? problems : describeProblems(update, body);
  },
  // Seen by one person unless it says otherwise.
  response_url: (body) =>
    findLimitViolations(body, body.response_type === 'in_channel' ? 'message' : 'ephemeral'),
  'views.open': viewOf('modal'),
  'views.push': viewOf('modal'),
  'views.update': viewOf('modal'),
  'views.publish': viewOf('home'),
  'assistant.threads.setSuggestedPrompts': as(prompts),
  'agents.sessions.setStatus': as(session),
  'agents.sessions.rename': as(rename),
  'files.getUploadURLExternal': as(upload),
};

/**
 * Everything in a call that Slack would refuse, by Web API method, or `response_url` for the address that comes with a
 * command or a click. Blocks, views and prompts are given as data, not as JSON. Nothing is known of other methods.
 */
export function findCallViolations(method: string, body: Thing): string[] {
  return checks[method]?.(body) ?? [];
}
