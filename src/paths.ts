import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the program is started from. */
export const projectDirectory = fileURLToPath(new URL('..', import.meta.url));

/** Where the knowledge is kept. */
export const knowledgeDirectory = fileURLToPath(new URL('../knowledge', import.meta.url));

/** Where the build leaves the checked knowledge. */
export const compiledKnowledgePath = fileURLToPath(new URL('../dist/knowledge.bin', import.meta.url));

/** The folder of the code that runs, which is that of this file in the sources and in the build. */
export const codeDirectory = fileURLToPath(new URL('.', import.meta.url));
