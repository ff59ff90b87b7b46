import type { Answer } from '../../answering/answer.ts';
import { renderPlainText } from '../../answering/composing/plain-text.ts';
import type { Knowledge } from '../../answering/knowledge.ts';
import type { Receipt, Receipts } from '../../storage/receipts.ts';
import type { SlackMessage } from '../blocks/blocks.ts';
import { fitBlocks } from '../blocks/fit-blocks.ts';
import { commandName } from '../incoming/ids.ts';
import { renderNote } from '../render/render-answer.ts';
import { type ListItem, renderList } from '../render/render-list.ts';
import type { ComposedReply, Composers } from './compose-reply.ts';
import { createNameTopics, type NameTopics } from './name-topics.ts';

const nothingYet =
  'I have not answered anything here lately, so there is nothing to explain. Ask me something first, then type "why".';
const unknown = 'I have no receipt with that number any more. Ask the question again to get a new one.';

/** Makes the step that tells how an answer came about. */
export function createComposeReceipt(parts: {
  receipts: Receipts;
  knowledge: Pick<Knowledge, 'roles' | 'facets'>;
}): Composers['receipt'] {
  const nameTopics = createNameTopics(parts.knowledge);
  return async ({ before }, { receiptId }) => {
    const wanted = receiptId ?? before?.receiptId;
    if (wanted === undefined) return say(nothingYet);
    const receipt = await parts.receipts.find(wanted);
    if (receipt === undefined) return say(receiptId === undefined ? nothingYet : unknown);
    const told = renderList(outcomes[receipt.answer.outcome], listFindings(receipt, nameTopics));
    // Asked for by its number, the answer is given again as it was.
    return { message: receiptId === undefined ? told : withAnswer(told, receipt) };
  };
}

function say(text: string): ComposedReply {
  return { message: renderNote(text) };
}

function withAnswer({ text, blocks }: SlackMessage, { answer }: Receipt): SlackMessage {
  const again = `The answer was:\n\n${renderPlainText(answer)}`;
  const message = renderNote(again);
  return { text: `${text}\n\n${message.text}`, blocks: fitBlocks(blocks, message.blocks) };
}

const outcomes: Readonly<Record<Answer['outcome'], string>> = {
  answer: 'I answered.',
  clarify: 'I asked back, because it could have meant several things.',
  decline: 'I did not answer, because I hold nothing on it.',
  greet: 'I took it for a greeting.',
  thank: 'I took it for thanks.',
  help: 'I took it for a question about myself.',
};

function listFindings({ id, version, answer, second }: Receipt, nameTopics: NameTopics): ListItem[] {
  const { roleNames, topicNames } = nameTopics(answer);
  const next = second && nameTopics({ roles: [], facets: [second.facet] }).topicNames;
  const items: readonly ListItem[] = [
    ['Roles understood', roleNames.join(', ')],
    ['Topics understood', topicNames.join(', ')],
    ['Facts used', answer.facts.join(', ')],
    ['Confidence', percent(answer.confidence)],
    ['Next best reading', second === undefined ? '' : `${next} (${percent(second.probability)})`],
    ['Version of the knowledge', version],
    ['Receipt', `${id} (to see the answer again: ${commandName} why ${id})`],
  ];
  return items.filter(([, text]) => text !== '');
}

/** Nothing that came second is quite impossible. */
function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded === 0 ? 'under 1 %' : `${rounded} %`;
}
