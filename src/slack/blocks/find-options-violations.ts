import { describeProblems } from './checks/describe-problems.ts';
import { eitherOptionsOrGroups, offered } from './checks/option-checks.ts';
import { object } from './checks/text-checks.ts';
import type { Thing } from './checks/things.ts';

const answer = object(offered).refine(...eitherOptionsOrGroups);

/** Everything in the answer to an external select that Slack would refuse. To have found nothing is fine. */
export function findOptionsViolations(sent: Thing): string[] {
  const { options } = sent;
  return Array.isArray(options) && options.length === 0 ? [] : describeProblems(answer, sent);
}
