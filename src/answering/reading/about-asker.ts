import { normalise } from '../text/normalise.ts';

/** Whether somebody wants to be forgotten, or to know what is stored about them. */
export type AboutAsker = 'forget' | 'stored';

const courtesy = '(?:(?:please|now|can you|could you|would you|(?:i )?(?:want|would like) you to) )*';
const ending = '(?: (?:please|now|completely|entirely|for ever))*';
const aboutMe = '(?:about|on|of) me';
const keep =
  '(?:know|known|store|stored|storing|have|hold|keep|kept|remember|save|saved|collect|collected|got)';
const all = `(?:what|everything|anything|all|(?:all |any )?(?:the )?(?:data|information))(?: that)?(?: you)?(?: ${keep})*`;
const mine = '(?:all )?(?:of )?my (?:own |personal )?(?:data|information|questions?|history)';

const form = (words: string): RegExp => new RegExp(`^${courtesy}${words}${ending}$`);

const forms: readonly (readonly [AboutAsker, RegExp])[] = [
  ['forget', form('forget (?:about )?me')],
  ['forget', form(`(?:forget|delete|erase|remove|wipe|clear) (?:me|${mine}|${all} ${aboutMe})`)],
  ['forget', form('i want to be forgotten')],
  ['stored', form('(?:my data|privacy|privacy policy|data protection|gdpr)')],
  [
    'stored',
    form(`(?:(?:tell|show) me )?what(?: \\w+)? (?:do|did|have|is|are) (?:you )?(?:${keep} )+${aboutMe}`),
  ],
  ['stored', form(`(?:tell|show) me ${all} ${aboutMe}`)],
  [
    'stored',
    form(`(?:do|have) you (?:${keep} )+(?:(?:anything|something|(?:any )?data|information) )?${aboutMe}`),
  ],
];

/** In each of those forms stands one of these; the others of many thousand messages need not be normalised for it. */
const clue = /\b(?:me|my|forgotten|privacy|data|gdpr)\b/i;

/** Reads whether a text is about what we keep of its writer; nothing where it is about anything else. */
export function readAboutAsker(text: string): AboutAsker | undefined {
  if (!clue.test(text)) return undefined;
  const words = normalise(text).join(' ');
  return forms.find(([, each]) => each.test(words))?.[0];
}
