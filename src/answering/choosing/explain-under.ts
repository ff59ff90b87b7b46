import type { Catalogue } from './catalogue.ts';

/** Facets that tell what a job is. */
const ofTheJob: ReadonlySet<string> = new Set(['definition', 'duties']);
/** Facets that tell as well what a job is like in one kind of organisation. */
const ofItsKinds = ['who-decides', 'types', 'when-needed'];

/**
 * The facet that tells what a role is, or does, under one of some conditions: the one asked for, or another where only
 * that speaks of the condition, such as what people ask about next.
 */
export function explainUnder(
  role: string,
  conditions: readonly string[],
  catalogue: Catalogue,
  asked = 'definition',
): string {
  if (!ofTheJob.has(asked)) return asked;
  const meets = (facet: string): boolean => catalogue.meets(role, facet, conditions);
  // How a role differs from others is not about that one.
  const next = (catalogue.facet(asked)?.next ?? []).filter((facet) => facet !== 'difference');
  return [asked, ...next, ...ofItsKinds].find(meets) ?? asked;
}
