import { buildSchema, graphqlSync, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { enforceRoles, stampRoles } from '../../src/access/role-directive.js';
import { type Role, roles } from '../../src/access/viewer.js';

const directive =
  'enum Role { READER ANALYST ENGAGER SERVICE ADMIN } directive @role(is: Role!) on OBJECT | INTERFACE | FIELD_DEFINITION';
const stamp = (sdl: string) => stampRoles(parse(`${directive} ${sdl}`));

describe('stampRoles', () => {
  it("copies a type's role to the fields that say none", () => {
    const text = print(
      stamp(
        'type Query @role(is: ANALYST) { a: Int b: Int @role(is: ADMIN) } interface N @role(is: READER) { id: ID }',
      ),
    );
    expect(text).toContain('a: Int @role(is: ANALYST)');
    expect(text).toContain('b: Int @role(is: ADMIN)');
    expect(text).toContain('id: ID @role(is: READER)');
  });

  it('refuses a schema in which any field is left without', () => {
    expect(() => stamp('type Query { a: Int b: Int @role(is: READER) } interface N { id: ID }')).toThrow(
      'Query.a, N.id',
    );
  });
});

describe('enforceRoles', () => {
  const schema = buildSchema(
    print(
      stamp(
        'type Query @role(is: READER) { open: Int staff: Int @role(is: ENGAGER) deep: Deep } type Deep @role(is: ADMIN) { x: Int }',
      ),
    ),
  );
  enforceRoles(schema);
  const ask = (role: Role, source: string) =>
    graphqlSync({
      schema,
      source,
      rootValue: { open: 1, staff: 2, deep: { x: 3 } },
      contextValue: { viewer: { role } },
    });

  it.each(roles)('gives %s the fields its role reaches and refuses the others', (role) => {
    const rank = roles.indexOf(role);
    const { data, errors = [] } = ask(role, '{ open staff deep { x } }');
    expect(data).toEqual({ open: 1, staff: rank >= 2 ? 2 : null, deep: { x: rank >= 4 ? 3 : null } });
    expect(errors.map(({ originalError }) => (originalError as Error & { code: string }).code)).toEqual(
      [rank < 2, rank < 4].filter(Boolean).map(() => 'FORBIDDEN'),
    );
  });
});
