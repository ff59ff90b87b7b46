import type { Knowledge } from '../answering/knowledge.ts';

/** A way of asking with the facet that it asks for; none where it is not for us. */
export interface WayOfAsking {
  readonly id: number;
  readonly text: string;
  readonly facet: string | undefined;
}

/** All that the answerer learns from, as plain texts that a search library can index. */
export function listWaysOfAsking(knowledge: Knowledge): WayOfAsking[] {
  const ways: Omit<WayOfAsking, 'id'>[] = [];
  for (const { id: facet, asked } of knowledge.facets) {
    for (const way of asked) {
      ways.push({ text: way.replaceAll('{role}', 'COO').replaceAll('{other}', 'CFO'), facet });
    }
  }
  for (const { facet, asked, yesNo } of knowledge.facts) {
    for (const text of [...asked, ...yesNo.flatMap(({ to }) => to)]) ways.push({ text, facet });
  }
  for (const text of knowledge.offTopic.flatMap(({ messages }) => messages)) {
    ways.push({ text, facet: undefined });
  }
  return ways.map((way, id) => ({ id, ...way }));
}
