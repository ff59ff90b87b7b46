import type { Interpretation } from '../learning/interpret.ts';
import { readCues } from '../reading/cues.ts';
import { thresholds, type Understand } from './decision.ts';

/** "Our COO" is somebody, "a COO" is a role. */
const owners: ReadonlySet<string> = new Set(['our', 'my', 'your', 'their', 'his', 'her']);

/**
 * The facet that a message would ask of a role we know: what is declined of a CTO, or of "our COO", may be asked of a COO
 * next. Nothing where that is not clear, or where no role is named.
 * @param name of a role that we know.
 */
export function readAskedFacet(
  message: Interpretation,
  name: string,
  understand: (text: string) => Understand,
): string | undefined {
  const { tokens } = message.question;
  // "And the CTO?" asks what was asked before.
  if (tokens.every((token) => typeof token === 'string') || readCues(message.question).bare) return undefined;
  const isOther = tokens.some((token) =>
    typeof token === 'string' ? owners.has(token) : token.kind !== 'known',
  );
  const { facets, confidence } = isOther ? understand(putInGeneral(message, name))() : message;
  return confidence < thresholds.answer ? undefined : facets[0]?.label;
}

/** A message as it would be asked of a role we know, whoever has it. */
function putInGeneral({ question: { tokens } }: Interpretation, name: string): string {
  const words = tokens.map((token) => {
    if (typeof token === 'string') return owners.has(token) ? 'the' : token;
    return token.kind === 'known' ? token.alias : name;
  });
  return words.join(' ');
}

/** What COOs usually do is what is known of what ours does. */
const usual: ReadonlySet<string> = new Set(['duties']);

/** What "what does our COO do" asks of any COO; nothing where it asks for what only the firm itself can know. */
export function readUsual(
  message: Interpretation,
  name: string,
  understand: (text: string) => Understand,
): Understand | undefined {
  const { tokens, otherRoles, roles } = message.question;
  if (!tokens.some((token) => typeof token === 'string' && owners.has(token))) return undefined;
  if (roles.length !== 1 || otherRoles.length > 0) return undefined;
  const facet = readAskedFacet(message, name, understand);
  return facet !== undefined && usual.has(facet) ? understand(putInGeneral(message, name)) : undefined;
}
