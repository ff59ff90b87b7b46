import type { Knowledge } from '../knowledge.ts';
import { normalise } from '../text/normalise.ts';
import { createRoleLinker, type RoleMention } from './link-roles.ts';
import { createPhraseFinder } from './phrases.ts';

/** The roles that a text speaks of. */
export interface FoundRoles {
  /** Ids of the roles we know, each once, in the order of the text. */
  readonly known: readonly string[];
  /** Whether it names roles of which we hold nothing. */
  readonly others: boolean;
}

/** Finds the roles in a text that is no question to us, such as a message among colleagues. */
export type RoleFinder = (text: string) => FoundRoles;

/** Makes the finder. It reads names as they are written: what nobody asked us is not guessed at. */
export function createRoleFinder(knowledge: Pick<Knowledge, 'roles' | 'otherRoles'>): RoleFinder {
  const linkRoles = createRoleLinker(knowledge);
  const lookAlikes = createPhraseFinder(
    knowledge.roles.flatMap(({ id, unlike }) =>
      unlike.flatMap(({ cues }) => cues.map((phrase) => ({ phrase, value: id }))),
    ),
  );
  const readLine = (line: string): RoleMention[] => {
    const words = normalise(line);
    const unlike = new Set(lookAlikes.find(words).map(({ value }) => value));
    return (
      linkRoles(words)
        .filter((token) => typeof token !== 'string')
        // A "COO" beside a customs form is a certificate of origin; a chief operating officer stays one.
        .filter(({ alias, name }) => alias.includes(' ') || !unlike.has(name))
    );
  };
  return (text) => {
    // Line by line: a long announcement is read to its end, and a line tells what its abbreviations mean.
    const mentions = text.split('\n').flatMap(readLine);
    const known = mentions.filter(({ kind }) => kind === 'known').map(({ name }) => name);
    return { known: [...new Set(known)], others: known.length < mentions.length };
  };
}
