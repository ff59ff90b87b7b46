import type { Answerer } from '../../answering/answer.ts';
import { composeStepOutputs } from '../compose/compose-step-outputs.ts';
import { receiptIdOf } from '../compose/receipt-id.ts';
import type { Handle } from '../listen.ts';
import { keepReceipt, type Recording, recordExchange } from './record-exchange.ts';

const empty =
  'The question is empty. Put a question into the field "Question" of this step, or a variable that holds one, for example: Who does a COO report to?';

/** Answers the question of a workflow; there is nobody to ask back and nothing that went before. */
export function createAnswerStep(parts: Recording & { answerer: Answerer }): Handle<'step'> {
  const { answerer, version } = parts;
  return async ({ teamId, executionId, question }, { acknowledge, call }) => {
    await acknowledge();
    const text = question.trim();
    if (text === '') {
      await call('functions.completeError', { function_execution_id: executionId, error: empty });
      return;
    }
    const reply = answerer(text);
    const answered = { reply, receiptId: receiptIdOf({ text, conversation: undefined }, version) };
    const asked = { surface: 'workflow', channelId: '', userId: '', messageId: executionId } as const;
    // Before the workflow goes on: what we have no answer to must not be lost with this process.
    await Promise.all([
      keepReceipt(answered, parts),
      recordExchange({ ...asked, teamId, text }, answered, parts),
    ]);
    const outputs = composeStepOutputs(reply.answer);
    await call('functions.completeSuccess', { function_execution_id: executionId, outputs });
  };
}
