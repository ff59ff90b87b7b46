import type { Decision, Request } from './decision.ts';

type Answering = Extract<Decision, { kind: 'answer' }>;

/**
 * The parts count where they ask several things, or where the message as a whole is not understood. One that names no
 * role is not understood better in parts: "if she would not like you, then what's the point?".
 * @param message whether it speaks of a role, and whether something is told in it before one thing is asked.
 */
export function preferParts(
  whole: Decision,
  parts: Decision | undefined,
  message: { readonly speaksOfRole: boolean; readonly tellsBefore: boolean },
): Decision {
  if (parts === undefined) return whole;
  if (parts.kind !== 'answer') return whole.kind === 'decline' ? parts : whole;
  if (whole.kind === 'decline' && !message.speaksOfRole) return whole;
  const { lookups, further = [], left } = parts.request;
  const asksSeveral = lookups.length > 1 || further.length > 0;
  if (asksSeveral || left !== undefined || whole.kind !== 'answer') return parts;
  if (message.tellsBefore && isClearer(parts.request, whole.request)) return underAll(parts, whole.request);
  return asksTheSame(parts.request, whole.request) ? withQuestion(whole, parts.request) : whole;
}

/** What is surer than this is understood as it stands. */
const sureOfWhole = 0.9;
/** How much of the doubt must go where what is told before a question only puzzles. */
const doubtLeft = 0.5;

function isClearer(part: Request, whole: Request): boolean {
  return whole.confidence < sureOfWhole && 1 - part.confidence < (1 - whole.confidence) * doubtLeft;
}

/** "We are a charity and I am at a loss. Who is above the COO?" asks it of charities. */
function underAll(parts: Answering, { conditions, namedConditions }: Request): Answering {
  return { ...parts, request: { ...parts.request, conditions, namedConditions } };
}

/** "Here we have a deputy CEO. Is that the COO?" asks what its last sentence asks, under what the first one says. */
function asksTheSame({ lookups: [part] }: Request, { lookups: [whole] }: Request): boolean {
  if (part === undefined || whole === undefined || part.closed !== true) return false;
  return part.facet === whole.facet && part.roles.join() === whole.roles.join();
}

function withQuestion(whole: Answering, { lookups: [part], namedConditions }: Request): Answering {
  const { request } = whole;
  // "We are an NHS trust. Is the COO on the board?" need not mean the fact that it means anywhere else.
  const isAnywhere = request.namedConditions.every((condition) => namedConditions.includes(condition));
  const asked = part && { ...part, fact: isAnywhere ? part.fact : undefined };
  const lookups = request.lookups.map((lookup, place) =>
    place === 0 && asked !== undefined ? { ...asked, figures: lookup.figures ?? [] } : lookup,
  );
  return { ...whole, request: { ...request, lookups } };
}
