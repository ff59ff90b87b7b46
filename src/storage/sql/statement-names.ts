/** PostgreSQL keeps what is prepared on every connection, so there must be an end to it. */
const mostNames = 100;

/** The name under which a statement is prepared, if it is. */
export type NameStatement = (text: string) => string | undefined;

/**
 * Makes a {@link NameStatement}: what comes again is parsed and planned once a connection, which is half of the server's
 * work. When the names are used up, further statements have none.
 */
export function createStatementNames(): NameStatement {
  const names = new Map<string, string>();
  return (text) => {
    if (!names.has(text) && names.size < mostNames) names.set(text, `coo_bot_${names.size + 1}`);
    return names.get(text);
  };
}
