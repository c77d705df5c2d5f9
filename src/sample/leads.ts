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
  /** The id in the import; the person's id in the graph is `x:` and this. Null: known by the account alone. */
  readonly id: string | null;
  readonly name: string;
  readonly place: string;
  readonly bio: string;
  readonly language: Language;
  readonly segments?: readonly string[];
  readonly optOut?: true;
  readonly accounts: readonly LeadAccount[];
}

/** Who is who in the sample; all invented. What each is there for stands in `plants/`. */
export const leads = {
  host: {
    ...here('10001', 'Marla Quist-Ardevane', 'Host of The Long Table, weeknights. Velmond.'),
    place: 'Velmond',
    accounts: [{ ...on('twitter', 'marla_quist_tv', 412_000, 92), verified: true }],
  },
  repairer: {
    ...here('10002', 'Jory Pellstrand', 'Tideline Repairs, Lantern Street. I fix phones and explain bills.'),
    accounts: [on('twitter', 'tideline_repairs', 911, 31), on('forum', 'tideline_jory', 260, 31)],
  },
  moderator: {
    ...here('10003', 'Anse Kettermoor', 'Keeps the Maren board tidy. Be kind, use the search.'),
    accounts: [on('forum', 'harbourmod', 1_480, 38), on('twitter', 'harbourmod', 640, 36)],
  },
  reviewer: {
    ...here('10004', 'Miro Dastrelle', 'plans and pings: I read mobile contracts so you do not have to'),
    accounts: [on('twitter', 'plansandpings', 8_040, 57)],
  },
  three: {
    ...here('10005', 'Jonna Saltmarsh', 'wetlands, ferries, tariffs'),
    accounts: [
      on('twitter', 'jonna_saltmarsh', 420, 29),
      on('bluesky', 'jonnasaltmarsh', 190, 27),
      { ...on('forum', 'saltmarsh_jo', 75, 20), confidence: 0.71 },
    ],
  },
  standIn: {
    ...here('10006', 'Ebbe Larkenholt', 'second opinions on first bills'),
    accounts: [on('twitter', 'ebbe_reads_bills', 3_150, 48)],
  },
  firstUser: {
    ...here('10007', 'Vesna Tarrowick', 'early, usually. phones, printers, rye'),
    accounts: [on('twitter', 'vesna_tarrowick', 530, 33), on('forum', 'vesna_t', 120, 24)],
  },
  fan: {
    ...here('10008', 'Pim Oxmarren', 'Tide Unlimited since day one. Ferries too.'),
    accounts: [on('twitter', 'pim_on_the_tide', 210, 26)],
  },
  helper: {
    ...here('10009', 'Hesper Dunnevault', 'ask me, I have probably broken it before'),
    accounts: [on('forum', 'hesper_knows', 340, 30), on('twitter', 'hesper_knows', 180, 25)],
  },
  accountant: {
    ...here('10010', 'Oriel Brackstane', 'Books for small places. Receipts, please.'),
    segments: ['small business'],
    accounts: [on('twitter', 'brackstane_books', 260, 27), on('forum', 'brackstane_books', 90, 22)],
  },
  cafe: {
    ...here('10011', 'Lioba Fenwether', 'The Third Lamp, coffee and maps'),
    segments: ['small business', 'cafe'],
    accounts: [on('twitter', 'third_lamp_cafe', 310, 24)],
  },
  colleague: {
    ...here('10012', 'Ilka Sandemoor', 'Kelpline care by day. Views mine, patience borrowed.'),
    accounts: [on('forum', 'ilka_at_kelpline', 140, 25), on('twitter', 'ilka_at_kelpline', 190, 26)],
  },
  waverer: {
    ...here('10013', 'Bastien Corravell', 'in two minds, both of them mine'),
    accounts: [on('twitter', 'corravell_b', 370, 28)],
  },
  outsider: {
    ...here('10014', 'Orell Finchmarrow', 'Breakfast on campus radio. Not a student for some time now.'),
    accounts: [on('twitter', 'finchmarrow_fm', 1_900, 41), on('bluesky', 'finchmarrow', 600, 34)],
  },
  objector: {
    ...here('10015', 'Tavi Ellerquay', 'no lists please'),
    optOut: true,
    accounts: [on('twitter', 'ellerquay', 480, 30)],
  },
  robot: {
    ...here(null, 'Maren Traffic Now', 'Traffic in Port Maren, every hour.'),
    accounts: [on('twitter', 'maren_traffic_now', 2_700, 35)],
  },
} as const satisfies Record<string, Lead>;

/** One of {@link leads}. */
export type LeadName = keyof typeof leads;

/** A bare account of somebody, for asking the API: `twitter:jane`. */
export function accountOf(lead: LeadName): string {
  const [{ network, handle }] = leads[lead].accounts;
  return `${network}:${handle}`;
}

/** The accounts of the ring: they belong to nobody we know. */
export const ringLeads: readonly Lead[] = [
  ...[
    'harbour',
    'daily',
    'marina',
    'hunter',
    'queen',
    'radar',
    'drop',
    'vault',
    'owl',
    'storm',
    'nest',
    'pilot',
  ],
].map((word, at) => ({
  ...here(null, `Deal ${word}`, 'best phone deals, follow = follow back'),
  place: 'elsewhere',
  accounts: [on('twitter', `deal_${word}`, 21_000 + 1_371 * at, 58 + (at % 5))],
}));

function here<Id extends string | null>(id: Id, name: string, bio: string) {
  return { id, name, bio, place: 'Port Maren', language: 'en' } as const;
}

function on<Handle extends string>(network: string, handle: Handle, followers: number, globalScore: number) {
  return { network, handle, followers, globalScore };
}
