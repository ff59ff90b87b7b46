import { type Confusion, countConfusions } from '../count-confusions.ts';
import type { Trial } from '../cross-validate.ts';
import type { Evaluation } from '../evaluate.ts';
import { measureReliability, type Reliability } from '../measure-reliability.ts';
import { isRightFirst } from './render-held-out-section.ts';

/** Which facets are taken for which, on held-out messages, whether or not they would have been answered. */
export function confuseFacets(trials: readonly Trial[]): Confusion[] {
  const ours = trials.filter(({ wanted }) => wanted.facets.length > 0);
  return countConfusions(
    ours.map((trial) => ({
      wanted: trial.wanted.facets[0] ?? '',
      got: trial.guesses[0] ?? 'nothing',
      right: isRightFirst(trial),
    })),
  );
}

/** Which roles are taken for which, on labelled questions that were answered. */
export function confuseRoles({ questions }: Evaluation): Confusion[] {
  const answered = questions.filter(
    ({ wanted, given }) => wanted.outcome === 'answer' && given.outcome === 'answer',
  );
  return countConfusions(
    answered.map(({ wanted, given }) => {
      const roles = wanted.roles ?? [];
      return {
        wanted: nameRoles(roles),
        got: nameRoles(given.roles),
        right: roles.every((role) => given.roles.includes(role)),
      };
    }),
  );
}

/** How honest the confidence is, on held-out messages; on those that are not for us, no facet is right. */
export function forecastFacets(trials: readonly Trial[]): Reliability {
  return measureReliability(
    trials.map((trial) => ({ confidence: trial.confidence, holds: isRightFirst(trial) })),
  );
}

/** How honest the confidence is, on labelled messages of all kinds that were answered. */
export function forecastAnswers({ questions }: Evaluation): Reliability {
  const answered = questions.filter(({ given }) => given.outcome === 'answer');
  return measureReliability(
    answered.map(({ given, verdict }) => ({ confidence: given.confidence, holds: verdict === 'right' })),
  );
}

function nameRoles(roles: readonly string[]): string {
  return roles.length === 0 ? 'none named' : [...roles].sort().join(' + ');
}
