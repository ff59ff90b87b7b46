import type { Catalogue } from './catalogue.ts';

/**
 * The facet that tells what a role is under one of some conditions: the definition, or what people ask about next where
 * only that speaks of the condition.
 */
export function explainUnder(role: string, conditions: readonly string[], catalogue: Catalogue): string {
  const general = 'definition';
  const meets = (facet: string): boolean =>
    conditions.some((condition) => catalogue.meets(role, facet, condition));
  // How a role differs from others is not about that one.
  const next = (catalogue.facet(general)?.next ?? []).filter((facet) => facet !== 'difference');
  return [general, ...next].find(meets) ?? general;
}
