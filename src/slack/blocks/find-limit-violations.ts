import { countCharacters } from './fit-blocks.ts';
import { limits } from './limits.ts';

type Thing = Readonly<Record<string, unknown>>;
type Check = (block: Thing) => string[];

const checks: Record<string, Check> = {
  section: (block) => [
    ...(block.text === undefined && block.fields === undefined ? ['section without text and fields'] : []),
    ...(block.text === undefined ? [] : checkText('section text', block.text, limits.section.text)),
    ...(block.fields === undefined ? [] : checkCount('fields', block.fields, limits.section.fields)),
    ...things(block.fields).flatMap((field) => checkText('field', field, limits.section.field)),
  ],
  header: (block) => checkText('header', block.text, limits.header.text),
  divider: () => [],
  context: (block) => [
    ...checkCount('context elements', block.elements, limits.context.elements),
    ...things(block.elements).flatMap((element) => checkText('context text', element, limits.context.text)),
  ],
  actions: (block) => [
    ...checkCount('actions elements', block.elements, limits.actions.elements),
    ...things(block.elements).flatMap((element) => [
      ...checkText('button text', element.text, limits.button.text),
      ...checkLength('button value', element.value, limits.button.value),
      ...checkLength('action_id', element.action_id, limits.id),
    ]),
  ],
};

/** Everything in a message that Slack would refuse or cut; empty when the message is fine. */
export function findLimitViolations(message: { text?: unknown; blocks?: unknown }): string[] {
  const blocks = things(message.blocks);
  const ids = blocks.flatMap((block) => [
    block.block_id,
    ...things(block.elements).map((part) => part.action_id),
  ]);
  const used = ids.filter((id) => id !== undefined);
  return [
    ...checkLength('message text', message.text, limits.message.text),
    ...(blocks.length > limits.message.blocks ? [`${blocks.length} blocks`] : []),
    ...(countCharacters(blocks) > limits.message.characters ? ['too many characters in all blocks'] : []),
    ...(new Set(used).size < used.length ? ['the same id twice'] : []),
    ...blocks.flatMap(
      (block) => checks[String(block.type)]?.(block) ?? [`unknown block ${String(block.type)}`],
    ),
    ...blocks.flatMap((block) =>
      block.block_id === undefined ? [] : checkLength('block_id', block.block_id, limits.id),
    ),
  ];
}

function checkText(name: string, value: unknown, limit: number): string[] {
  const { type, text } = things([value])[0] ?? {};
  const wrongType = type === 'mrkdwn' || type === 'plain_text' ? [] : [`${name} of type ${String(type)}`];
  return [...wrongType, ...checkLength(name, text, limit)];
}

function checkLength(name: string, value: unknown, limit: number): string[] {
  if (typeof value !== 'string' || value.trim() === '') return [`${name} is empty`];
  if (/\p{Surrogate}/u.test(value)) return [`${name} holds half a character`];
  return value.length > limit ? [`${name} has ${value.length} characters, ${limit} are allowed`] : [];
}

function checkCount(name: string, value: unknown, limit: number): string[] {
  const count = things(value).length;
  return count === 0 || count > limit ? [`${count} ${name}`] : [];
}

function things(value: unknown): Thing[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.filter((item): item is Thing => typeof item === 'object' && item !== null);
}
