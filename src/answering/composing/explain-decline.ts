import type { Catalogue } from '../choosing/catalogue.ts';
import type { Decision } from '../deciding/decision.ts';
import type { OffTopic } from '../knowledge.ts';
import { nameRole, withSmallInitial } from '../roles/role-names.ts';

type Decline = Extract<Decision, { kind: 'decline' }> & {
  /** Roles that may have been meant. */
  readonly meant: readonly string[];
};

/** Why there is no answer, in one or two calm sentences that say what there is instead. */
export function explainDecline(
  decline: Decline,
  catalogue: Catalogue,
  offTopic: readonly OffTopic[],
): string {
  const role = catalogue.role(decline.roles[0] ?? '');
  switch (decline.reason) {
    case 'too-long':
      return 'That is more than I can read at once. Please ask in a sentence or two.';
    case 'other-script':
      return 'I can only read English so far. For example, ask me: what does a COO do?';
    case 'other-role': {
      const [meant] = decline.meant.map(catalogue.role);
      const hint = meant === undefined ? '' : ` Did you mean ${nameRole(meant)}?`;
      return `I hold no sourced facts about the role “${withSmallInitial(decline.about)}”. I know the COO, the operations director and the roles around them.${hint}`;
    }
    case 'stranger':
      return 'I hold no sourced facts about that, so I cannot compare it. I know the COO, the operations director and the roles around them.';
    case 'other-language':
    case 'look-alike':
      return decline.about;
    case 'no-fact': {
      const facet = withSmallInitial(catalogue.facet(decline.about)?.title ?? decline.about);
      const about = role === undefined ? 'that role' : nameRole(role);
      return `I hold no sourced facts on this for ${about} (${facet}).`;
    }
    case 'too-many': {
      const facet = withSmallInitial(catalogue.facet(decline.about)?.title ?? decline.about);
      return `That is more than fits into one answer. Please ask for the rest by itself (${facet}).`;
    }
    case 'missed':
      return 'I am sorry that I missed your question. Please put it in other words: name the role and what you want to know about it.';
    case 'off-topic':
      return (
        offTopic.find(({ topic }) => topic === decline.about)?.reply ??
        (role === undefined
          ? 'I can only explain executive roles, mainly the COO and the operations director.'
          : `I have no sourced answer to that about ${nameRole(role)}.`)
      );
  }
}
