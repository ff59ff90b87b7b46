import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** A YAML file that was read, with a way back from a field to its line. */
export interface YamlFile<T> {
  readonly path: string;
  readonly value: T;
  /** The problem `message` at a place in this file, such as `['facts', 3, 'sources']`. */
  problemAt(path: readonly PropertyKey[], message: string, severity?: Problem['severity']): Problem;
}

const maxBytes = 1_000_000;

/**
 * Reads one YAML file and checks its shape. Problems are appended to `problems`, all of them;
 * the result is undefined when there was any.
 */
export function readYamlFile<T>(
  directory: string,
  path: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): YamlFile<T> | undefined {
  const text = readText(directory, path, problems);
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problemAt = locate(path, document, lines);
  for (const error of document.errors) {
    const message = `this is not valid YAML: ${error.message.split('\n')[0]}`;
    problems.push({ file: path, line: error.linePos?.[0].line, message, severity: 'error' });
  }
  if (document.errors.length > 0) return undefined;

  const value = toPlainData(document);
  if (value === undefined) {
    problems.push({
      file: path,
      message: 'this uses YAML references (& and *); write things out',
      severity: 'error',
    });
    return undefined;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { path, value: parsed.data, problemAt };
  for (const issue of parsed.error.issues) problems.push(problemAt(issue.path, explain(issue)));
  return undefined;
}

/** References can blow a small file up to any size, so there are none; undefined where there are. */
function toPlainData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch {
    return undefined;
  }
}

function readText(directory: string, path: string, problems: Problem[]): string | undefined {
  const report = (message: string): undefined => {
    problems.push({ file: path, message, severity: 'error' });
    return undefined;
  };
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(directory, path));
  } catch {
    return report('this file is missing or cannot be read; it is part of the knowledge');
  }
  if (bytes.length > maxBytes) return report('this file is larger than 1 MB; split it');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return report('this file is not saved as UTF-8 text; save it again as UTF-8');
  }
}

function locate(path: string, document: Document, lines: LineCounter): YamlFile<unknown>['problemAt'] {
  return (fieldPath, message, severity = 'error') => {
    const entryPath = fieldPath.slice(0, 2);
    return {
      file: path,
      line: lineOf(document, lines, fieldPath),
      entry: nameOf(document, entryPath),
      field: fieldPath.length > 2 ? fieldPath.slice(2).map(describeStep).join(' ') : undefined,
      message,
      severity,
    };
  };
}

/** People count from one. */
function describeStep(step: PropertyKey): string {
  return typeof step === 'number' ? `${step + 1}` : String(step);
}

/** The line of a field, or of the nearest thing around it that exists. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

function nameOf(document: Document, path: readonly PropertyKey[]): string | undefined {
  if (path.length === 0) return undefined;
  const node: unknown = document.getIn(path, true);
  for (const key of ['id', 'title', 'kind', 'topic']) {
    const name: unknown = isMap(node) ? node.get(key) : undefined;
    if (typeof name === 'string') return name;
  }
  return path.map(describeStep).join(' ');
}

/** Zod's findings in words for people who do not program. */
function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.includes('received undefined')
        ? 'this is missing'
        : `this should be ${describeType(issue.expected)}`;
    case 'unrecognized_keys':
      return `"${issue.keys.join('", "')}" is not a field here; check the spelling`;
    case 'too_small':
      return issue.origin === 'string' ? 'this is empty' : 'this needs at least one entry';
    case 'too_big':
      return `this is too long: ${issue.maximum} characters at most`;
    case 'invalid_value':
      return `this must be one of: ${issue.values.map(String).join(', ')}`;
    default:
      return issue.message;
  }
}

function describeType(expected: string): string {
  const words: Record<string, string> = {
    string: 'text (put it in quotes if it is a number or true/false)',
    array: 'a list',
    object: 'a set of fields',
    boolean: 'true or false',
    number: 'a number',
  };
  return words[expected] ?? expected;
}
