import type { Catalogue } from './catalogue.ts';

/** Facets that tell what a job is. */
const ofTheJob: ReadonlySet<string> = new Set(['definition', 'duties']);
/** Facets that tell as well what a job is like in one kind of organisation. */
const ofItsKinds = ['who-decides', 'types', 'when-needed'];

/**
 * The facet that tells what a role is, or does, under one of some conditions: the one asked for, or another where only
 * that speaks of the condition, such as what people ask about next. What another one tells of a kind of them is too far
 * from the question: what a COO does in a hospital is no question of whom an NHS trust's COO answers to.
 */
export function explainUnder(
  role: string,
  conditions: readonly string[],
  catalogue: Catalogue,
  asked = 'definition',
): string {
  if (!ofTheJob.has(asked)) return asked;
  if (catalogue.meets(role, asked, conditions)) return asked;
  const meets = (facet: string): boolean => catalogue.meets(role, facet, conditions, 'just these');
  // How a role differs from others is not about that one.
  const next = (catalogue.facet(asked)?.next ?? []).filter((facet) => facet !== 'difference');
  return [...next, ...ofItsKinds].find(meets) ?? asked;
}

/** Facets that tell of other jobs with the same name: what is said of the role in general is not true of them. */
const onlyElsewhere: ReadonlySet<string> = new Set(['variants']);

/**
 * The facet that tells of a role under some conditions, or of a post that is named after it: where another job has the
 * name, that one's. Where no such job is told of, those told of elsewhere say nothing: an army's COO is no part-time one.
 */
export function facetThere(
  role: string,
  facet: string,
  catalogue: Catalogue,
  {
    conditions,
    modifiers,
  }: { readonly conditions: readonly string[]; readonly modifiers: readonly string[] },
): string {
  const [condition] = conditions;
  const elsewhere = condition === undefined ? undefined : catalogue.facetUnder(role, condition);
  if (elsewhere !== undefined && onlyElsewhere.has(elsewhere)) return elsewhere;
  if (modifiers.length > 0) {
    return facet === 'definition' ? (catalogue.facetOfPost(role, modifiers) ?? facet) : facet;
  }
  const isUntold =
    condition !== undefined && catalogue.isHome(role) && !catalogue.meets(role, facet, conditions);
  return isUntold && onlyElsewhere.has(facet) ? 'definition' : facet;
}
