import type { Answer } from '../../src/answering/answer.ts';
import { converse } from '../../src/answering/converse.ts';
import { realAnswerer } from './real-knowledge.ts';

/** What is answered to a message that nothing went before. */
export const ask = (text: string): Answer => realAnswerer(text).answer;

/** The sentence that such an answer begins with, and what is said before it. */
export const lead = (text: string): string => ask(text).lead;

/** What is answered to the last of several messages. */
export const talk = (...turns: string[]): Answer => converse(turns, realAnswerer).answer;
