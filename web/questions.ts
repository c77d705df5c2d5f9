/** An example question: how people put it, and how GraphQL does. */
export interface Question {
  readonly title: string;
  /** The name of its operation. */
  readonly operation: string;
  readonly query: string;
}

const files = import.meta.glob<string>('./examples/*.graphql', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The questions of web/examples in the order of their files; each opens with its title as a comment. */
export const questions: readonly Question[] = Object.keys(files)
  .sort()
  .map((file) => questionOf(files[file]));

function questionOf(query: string): Question {
  const [, title] = /^# *(.+)$/m.exec(query)!;
  const [, operation] = /^query (\w+)/m.exec(query)!;
  return { title, operation, query };
}
