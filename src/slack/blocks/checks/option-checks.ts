import { z } from 'zod';
import { limits } from '../limits.ts';
import { address, anyText, list, object, oneOf, plainText, text } from './text-checks.ts';

const optionWith = <Text extends z.ZodType>(optionText: Text) =>
  object({
    text: optionText,
    value: text(limits.option.value),
    description: plainText(limits.option.description).optional(),
  });

/** An option of a menu. */
const option = optionWith(plainText(limits.option.text));
/** A check box or radio button, whose text may have mark-up. */
export const choice = optionWith(anyText(limits.option.text));
/** An option of an overflow menu, which may open an address. */
export const overflowOption = option.extend({ url: address(limits.option.url).optional() });

const given = z.object({ value: z.unknown() });
const valuesOf = (options: readonly unknown[]) => options.map((each) => given.safeParse(each).data?.value);

/** Options that differ in what they send. */
export function optionList<Item extends z.ZodType>(item: Item, limit: number) {
  return list(item, limit).refine((options) => {
    return new Set(valuesOf(options)).size === options.length;
  }, 'the same value twice');
}

const group = object({
  label: plainText(limits.optionGroup.label),
  options: optionList(option, limits.optionGroup.options),
});

/** What a static select offers; with {@link eitherOptionsOrGroups}. */
export const offered = {
  options: optionList(option, limits.select.options).optional(),
  option_groups: list(group, limits.select.groups).optional(),
};
export const eitherOptionsOrGroups = oneOf('options', 'option_groups');

/** What is chosen at first must be among what is offered. */
export const initialAmongOffered = [
  (menu: {
    options?: readonly unknown[] | undefined;
    option_groups?: readonly { options: readonly unknown[] }[] | undefined;
    initial_option?: unknown;
    initial_options?: readonly unknown[] | undefined;
  }) => {
    const all = [...(menu.options ?? []), ...(menu.option_groups ?? []).flatMap(({ options }) => options)];
    const initial = [
      ...(menu.initial_options ?? []),
      ...(menu.initial_option === undefined ? [] : [menu.initial_option]),
    ];
    return valuesOf(initial).every((value) => valuesOf(all).includes(value));
  },
  'what is chosen at first is not offered',
] as const;

export const initialOption = option.optional();
export const initialOptions = list(option, limits.select.options).optional();

/** The question asked before an action is taken. */
export const confirm = object({
  title: plainText(limits.confirm.title),
  text: anyText(limits.confirm.text),
  confirm: plainText(limits.confirm.confirm),
  deny: plainText(limits.confirm.deny),
  style: z.enum(['primary', 'danger'], 'neither primary nor danger').optional(),
}).optional();
