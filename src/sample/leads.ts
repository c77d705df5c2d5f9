import type { Language } from './texts/write-text.js';

/** An account of a planted person, with the numbers a reader knows it by. */
export interface LeadAccount {
  readonly network: string;
  readonly handle: string;
  readonly followers: number;
  readonly globalScore: number;
  readonly verified?: boolean;
  /** How sure it is that the account is theirs; 1 unless told. */
  readonly confidence?: number;
}

/** A person with a part in the story. */
export interface Lead {
  /** The id in the import; the person's id in the graph is `x:` and this. */
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly bio: string;
  readonly language: Language;
  readonly accounts: readonly LeadAccount[];
}

/** Who is who in the sample; all invented. */
export const leads = {
  /** Famous, and heard in another city. */
  host: {
    id: '10001',
    name: 'Marla Quist-Ardevane',
    place: 'Velmond',
    bio: 'Host of The Long Table, weeknights. Velmond.',
    language: 'en',
    accounts: [
      { network: 'twitter', handle: 'marla_quist_tv', followers: 412_000, globalScore: 92, verified: true },
    ],
  },
  /** Small following, and first in Port Maren. */
  repairer: {
    id: '10002',
    name: 'Jory Pellstrand',
    place: 'Port Maren',
    bio: 'Tideline Repairs, Lantern Street. I fix phones and explain bills.',
    language: 'en',
    accounts: [
      { network: 'twitter', handle: 'tideline_repairs', followers: 911, globalScore: 31 },
      { network: 'forum', handle: 'tideline_jory', followers: 260, globalScore: 31 },
    ],
  },
  /** Runs the city's board and passes on what the repairer says. */
  moderator: {
    id: '10003',
    name: 'Anse Kettermoor',
    place: 'Port Maren',
    bio: 'Keeps the Maren board tidy. Be kind, use the search.',
    language: 'en',
    accounts: [
      { network: 'forum', handle: 'harbourmod', followers: 1_480, globalScore: 38 },
      { network: 'twitter', handle: 'harbourmod', followers: 640, globalScore: 36 },
    ],
  },
  /** Turns against Kelpline on 10 March and back on 2 April. */
  reviewer: {
    id: '10004',
    name: 'Miro Dastrelle',
    place: 'Port Maren',
    bio: 'plans and pings: I read mobile contracts so you do not have to',
    language: 'en',
    accounts: [{ network: 'twitter', handle: 'plansandpings', followers: 8_040, globalScore: 57 }],
  },
  /** On three networks; that the third account is hers is a guess. */
  three: {
    id: '10005',
    name: 'Jonna Saltmarsh',
    place: 'Port Maren',
    bio: 'wetlands, ferries, tariffs',
    language: 'en',
    accounts: [
      { network: 'twitter', handle: 'jonna_saltmarsh', followers: 420, globalScore: 29 },
      { network: 'bluesky', handle: 'jonnasaltmarsh', followers: 190, globalScore: 27 },
      { network: 'forum', handle: 'saltmarsh_jo', followers: 75, globalScore: 20, confidence: 0.71 },
    ],
  },
} as const satisfies Record<string, Lead>;

/** One of {@link leads}. */
export type LeadName = keyof typeof leads;
