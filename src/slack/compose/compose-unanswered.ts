import type { Facet, Role } from '../../answering/knowledge.ts';
import type { Audit } from '../../storage/audit.ts';
import type { Unanswered } from '../../storage/unanswered.ts';
import { isDirectMessage } from '../incoming/conversation-places.ts';
import { commandName } from '../incoming/ids.ts';
import type { Question } from '../incoming/incoming.ts';
import { renderNote } from '../render/render-answer.ts';
import { renderUnanswered, renderUnansweredText } from '../render/render-unanswered.ts';
import type { ComposedReply, Composers } from './compose-reply.ts';
import { createNameTopics } from './name-topics.ts';
import { writeUnansweredCsv } from './write-unanswered-csv.ts';

/** So many groups are listed; more would not be read. */
const mostListed = 10;
const mostExported = 500;

const inPrivate = `Unanswered questions are shown in private only. Type ${commandName} unanswered, or write "unanswered" to me in a direct message.`;
const nothing =
  'Nothing is unanswered: I had an answer to everything I was asked, and nobody voted one down.';

/** Makes the step that shows curators what people asked in vain, as a list or as a file. Each time is in the audit. */
export function createComposeUnanswered(parts: {
  unanswered: Unanswered;
  audit: Audit;
  knowledge: { readonly roles: readonly Role[]; readonly facets: readonly Facet[] };
  now: () => number;
}): Composers['unanswered'] {
  const { unanswered, audit, now } = parts;
  const nameTopics = createNameTopics(parts.knowledge);
  return async ({ question, isCurator }, { as }) => {
    if (!isPrivate(question)) return say(inPrivate);
    const { teamId, userId } = question;
    if (!(await isCurator())) return say(whoMay(userId));
    const at = new Date(now());
    const action = as === 'csv' ? 'unanswered-exported' : 'unanswered-listed';
    await audit.record({ at, teamId, action, actorId: userId });
    const most = as === 'csv' ? mostExported : mostListed + 1;
    const found = await unanswered.clusters({ teamId, most });
    if (found.length === 0) return say(nothing);
    const groups = found.map((cluster) => ({ ...cluster, ...nameTopics(cluster) }));
    if (as === 'csv') return composeFile(await writeUnansweredCsv(groups), at);
    return { message: renderUnanswered(groups.slice(0, mostListed), groups.length > mostListed) };
  };
}

/** Where nobody but the asker reads the reply. */
function isPrivate({ replyTo }: Question): boolean {
  return replyTo.kind !== 'thread' || isDirectMessage(replyTo.channelId);
}

function say(text: string): ComposedReply {
  return { message: renderNote(text) };
}

function whoMay(userId: string): string {
  return [
    'What people asked in vain is for curators: people named by whoever runs me, and the admins and owners of the workspace where I may see who they are.',
    `To become one, ask whoever set me up to add your member ID, ${userId}, to COO_BOT_CURATORS.`,
  ].join(' ');
}

function composeFile(csv: string, at: Date): ComposedReply {
  const name = `unanswered-${at.toISOString().slice(0, 10)}.csv`;
  const sent = `The unanswered questions are in ${name}, which I have just sent you in our direct messages.`;
  return {
    message: renderNote(sent),
    file: { name, title: 'Unanswered questions', text: csv, otherwise: renderUnansweredText(csv) },
  };
}
