/** What a viewer may see and do, each role allowed all that those before it are; `Role` of schema/access.graphql. */
export const roles = ['READER', 'ANALYST', 'ENGAGER', 'SERVICE', 'ADMIN'] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** Who asks. One key stands for one viewer; there is no other kind yet. */
export interface Viewer {
  readonly role: Role;
}

/** Whether a viewer's role is at least the one needed. */
export function allows(viewer: Viewer, needed: Role): boolean {
  return roles.indexOf(viewer.role) >= roles.indexOf(needed);
}
