import type { CypherType, Scalar } from '../lib/cypher-type.js';

/** A `.cypher` file as read: its question, what goes in, what comes out, and what it runs. */
export interface CypherContract {
  /** camelCase of the file's name. */
  readonly name: string;
  /** The opening paragraph of the comment: the question in words. */
  readonly question: string;
  readonly params: ContractField[];
  readonly row: ContractField[];
  readonly text: string;
}

/** One `$name Type  words` or `-> name Type  words` line. */
export interface ContractField {
  readonly name: string;
  readonly type: CypherType;
  readonly words: string;
}

const scalars = new Set<string>([
  'ID',
  'String',
  'Int',
  'Float',
  'Boolean',
  'DateTime',
  'Bytes',
  'JSON',
] satisfies Scalar[]);

/**
 * Reads the contract in a `.cypher` file's opening comment. Throws an Error that names the file when the
 * comment is missing or malformed, or when a parameter is used but not declared, or declared but not used.
 */
export function readContract(file: string, source: string): CypherContract {
  const fail = (why: string): never => {
    throw new Error(`${file}: ${why}`);
  };
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const comment = lines.slice(0, end < 0 ? lines.length : end).map((line) => line.replace(/^\/\/ ?/, ''));
  const text = lines
    .slice(end < 0 ? lines.length : end)
    .join('\n')
    .trim();
  if (comment.length === 0) fail('the first line must be a comment with the question in words');
  if (text === '') fail('there is no query under the comment');

  const question: string[] = [];
  const params: ContractField[] = [];
  const row: ContractField[] = [];
  const fields: string[] = [];
  for (const line of comment) {
    if (/^(\$|-> )/.test(line)) fields.push(line.trim());
    else if (fields.length > 0 && /^\s+\S/.test(line)) fields[fields.length - 1] += ` ${line.trim()}`;
    else if (line.trim() !== '' && fields.length === 0) question.push(line.trim());
  }
  for (const field of fields) {
    const match = /^(\$|-> )(\w+)\s+(.*)$/.exec(field) ?? fail(`cannot read the contract line "${field}"`);
    const [type, words] = readType(match![3], (why) => fail(`${match![2]}: ${why}`));
    (match![1] === '$' ? params : row).push({ name: match![2], type, words });
  }
  const bare = text.replace(/\/\/.*$/gm, '').replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''");
  const used = new Set([...bare.matchAll(/\$(\w+)/g)].map((match) => match[1]));
  const declared = new Set(params.map((param) => param.name));
  for (const name of used) if (!declared.has(name)) fail(`$${name} is used but not declared in the comment`);
  for (const name of declared) if (!used.has(name)) fail(`$${name} is declared but not used`);
  const base = file.replace(/^.*\//, '').replace(/\.cypher$/, '');
  const name = base.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { name, question: question.join(' '), params, row, text };
}

/** Reads one type from the front of `source`; returns it and the words after it. */
function readType(source: string, fail: (why: string) => never): [CypherType, string] {
  let at = 0;
  const space = () => {
    while (source[at] === ' ') at++;
  };
  const expect = (mark: string) => {
    space();
    if (source[at] !== mark) fail(`expected "${mark}" at "${source.slice(at, at + 20)}"`);
    at++;
  };
  const word = (): string => {
    space();
    const found =
      /^\w+/.exec(source.slice(at))?.[0] ?? fail(`expected a name at "${source.slice(at, at + 20)}"`);
    at += found.length;
    return found;
  };
  const bang = (): boolean => source[at] === '!' && at++ >= 0;
  const type = (): CypherType => {
    space();
    if (source[at] === '[') {
      at++;
      const of = type();
      expect(']');
      return { kind: 'list', of, required: bang() };
    }
    if (source[at] === '{') {
      at++;
      const fields: Record<string, CypherType> = {};
      for (space(); source[at] !== '}'; space()) {
        const name = word();
        expect(':');
        fields[name] = type();
        space();
        if (source[at] === ',') at++;
      }
      at++;
      return { kind: 'object', fields, required: bang() };
    }
    const name = word();
    return scalars.has(name)
      ? { kind: 'scalar', name: name as Scalar, required: bang() }
      : { kind: 'scalar', name: 'String', enum: name, required: bang() };
  };
  const result = type();
  return [result, source.slice(at).trim()];
}
