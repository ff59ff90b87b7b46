import type { Outcome, Suggestion } from '../answering/answer.ts';

/** A labelled message: what an expert would want to happen. */
export interface LabelledQuestion {
  readonly id: string;
  readonly text?: string | undefined;
  readonly turns?: readonly string[] | undefined;
  readonly outcome: Outcome;
  readonly roles?: readonly string[] | undefined;
  /** Any one of these is right. */
  readonly facets?: readonly string[] | undefined;
  readonly topic?: string | undefined;
}

/** What the bot made of a message. */
export interface Given {
  readonly outcome: Outcome;
  readonly roles: readonly string[];
  readonly facets: readonly string[];
  readonly suggestions: readonly Pick<Suggestion, 'roles' | 'facets'>[];
}

export type Verdict =
  | 'right'
  | 'wrong'
  | 'clarified'
  | 'misclarified'
  | 'declined'
  | 'refused'
  | 'sidestepped'
  | 'false answer'
  | 'kind'
  | 'unkind';

const homeRoles = new Set(['coo', 'operations-director']);

/** Judges one reply: right, wrong, clarified and declined for our questions, refused or false answer for others. */
export function judge(wanted: LabelledQuestion, given: Given): Verdict {
  if (wanted.outcome === 'answer') return judgeOurs(wanted, given);
  if (wanted.outcome === 'decline') {
    if (given.outcome === 'decline') return 'refused';
    if (given.outcome !== 'answer') return 'sidestepped';
    const aboutOther = wanted.topic === 'other-role' && given.roles.some((role) => !homeRoles.has(role));
    return aboutOther ? 'refused' : 'false answer';
  }
  if (given.outcome === wanted.outcome) return 'kind';
  if (given.outcome === 'answer') return 'false answer';
  return wanted.topic === 'noise' ? 'kind' : 'unkind';
}

function judgeOurs(wanted: LabelledQuestion, given: Given): Verdict {
  if (given.outcome === 'answer') return fits(wanted, given) ? 'right' : 'wrong';
  if (given.outcome !== 'clarify') return 'declined';
  return given.suggestions.slice(0, 3).some((suggestion) => fits(wanted, suggestion))
    ? 'clarified'
    : 'misclarified';
}

function fits(wanted: LabelledQuestion, given: Pick<Given, 'roles' | 'facets'>): boolean {
  const roles = (wanted.roles ?? []).map((role) => (role === 'chief-operations-officer' ? 'coo' : role));
  const facets = wanted.facets ?? [];
  return (
    roles.every((role) => given.roles.includes(role)) &&
    (facets.length === 0 || facets.some((facet) => given.facets.includes(facet)))
  );
}

/** Shares from 0 to 1, with the number of messages they are of. */
export interface Score {
  readonly inScope: number;
  readonly right: number;
  readonly wrong: number;
  readonly clarified: number;
  readonly misclarified: number;
  readonly declined: number;
  readonly followUps: number;
  readonly followUpsRight: number;
  readonly outOfScope: number;
  readonly refused: number;
  readonly sidestepped: number;
  readonly falseAnswers: number;
  readonly social: number;
  readonly socialKind: number;
}

/** Adds verdicts up; a group without messages counts as perfect. */
export function addUp(verdicts: readonly { wanted: LabelledQuestion; verdict: Verdict }[]): Score {
  const ours = verdicts.filter(({ wanted }) => wanted.outcome === 'answer');
  const single = ours.filter(({ wanted }) => wanted.turns === undefined);
  const turns = ours.filter(({ wanted }) => wanted.turns !== undefined);
  const others = verdicts.filter(({ wanted }) => wanted.outcome === 'decline');
  const social = verdicts.filter(({ wanted }) => !['answer', 'decline'].includes(wanted.outcome));
  const share = (group: typeof verdicts, name: Verdict): number =>
    group.length === 0 ? 1 : group.filter(({ verdict }) => verdict === name).length / group.length;
  return {
    inScope: single.length,
    right: share(single, 'right'),
    wrong: share(single, 'wrong'),
    clarified: share(single, 'clarified'),
    misclarified: share(single, 'misclarified'),
    declined: share(single, 'declined'),
    followUps: turns.length,
    followUpsRight: share(turns, 'right'),
    outOfScope: others.length,
    refused: share(others, 'refused'),
    sidestepped: share(others, 'sidestepped'),
    falseAnswers: share(others, 'false answer'),
    social: social.length,
    socialKind: share(social, 'kind'),
  };
}
