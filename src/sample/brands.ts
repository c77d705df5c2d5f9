import type { Fields } from '../import/validate.js';

/** The brands of the sample, as rows of the import: all invented. */
export const brandRows: readonly Fields[] = [
  {
    slug: 'kelpline',
    name: 'Kelpline',
    relation: 'OWN',
    aliases: ['kelp line', 'kelpie'],
    handles: ['twitter:kelpline', 'bluesky:kelpline', 'forum:kelpline_care'],
    products: ['Tide 20', 'Tide Unlimited', 'Kelpline eSIM', 'Harbour Business'],
  },
  {
    slug: 'orrivo',
    name: 'Orrivo',
    relation: 'COMPETITOR',
    aliases: ['orivo'],
    handles: ['twitter:orrivo', 'bluesky:orrivo'],
    products: ['Orrivo One', 'Orrivo Campus'],
  },
  {
    slug: 'brundell',
    name: 'Brundell',
    relation: 'COMPETITOR',
    aliases: ['brundell mobile', 'brundel'],
    handles: ['twitter:brundell'],
    products: ['Brundell Classic', 'Brundell Office'],
  },
  {
    slug: 'quaymo',
    name: 'Quaymo',
    relation: 'COMPETITOR',
    aliases: ['quay mo'],
    handles: ['twitter:quaymo'],
    products: ['Quaymo Prepaid', 'Quaymo Pause'],
  },
  {
    slug: 'maren-tidewatch',
    name: 'The Maren Tidewatch',
    relation: 'MEDIA',
    aliases: ['tidewatch'],
    handles: ['twitter:marentidewatch', 'bluesky:marentidewatch'],
    products: [],
  },
];

/** Slugs of the brands that sell mobile service. */
export const operators = ['kelpline', 'orrivo', 'brundell', 'quaymo'] as const;

/** One of {@link operators}. */
export type Operator = (typeof operators)[number];

/** How people write an operator's name. */
export const operatorNames: Readonly<Record<Operator, readonly string[]>> = {
  kelpline: ['Kelpline', 'kelpline', 'Kelpline', '@kelpline', 'kelpie', 'KELPLINE'],
  orrivo: ['Orrivo', 'orrivo', '@orrivo', 'Orivo'],
  brundell: ['Brundell', 'brundell', '@brundell', 'Brundel'],
  quaymo: ['Quaymo', 'quaymo', '@quaymo', 'Quay mo'],
};

/** The markets of the sample, as rows of the import. */
export const marketRows: readonly Fields[] = [
  {
    slug: 'port-maren-mobile',
    name: 'Mobile customers in Port Maren',
    rule: {
      all: [
        { field: 'LOCATION', contains: 'Port Maren' },
        { field: 'BRAND', in: operators },
      ],
    },
    timezone: 'Europe/Lisbon',
    population: 180_000,
    populationSource: 'Port Maren city register, 2025 (invented)',
  },
  {
    slug: 'maren-students',
    name: 'Students in and round Port Maren',
    rule: {
      all: [
        { field: 'SEGMENT', is: 'student' },
        {
          any: [
            { field: 'LOCATION', contains: 'Maren' },
            { field: 'LOCATION', contains: 'Sallow Quay' },
          ],
        },
      ],
    },
    timezone: 'Europe/Lisbon',
  },
  {
    slug: 'maren-small-business',
    name: 'Small businesses in and round Port Maren',
    rule: { field: 'LIST', is: 'maren-small-business' },
    timezone: 'Europe/Lisbon',
  },
];
