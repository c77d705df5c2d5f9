/** A place people of the sample live in: invented, as is its country ("XM" is free for use in ISO 3166-1). */
export interface Place {
  readonly name: string;
  /** How its people write it, the usual form first. */
  readonly spellings: readonly string[];
  /** Of 2,000 people, how many live here. */
  readonly people: number;
  /** Share of students, and of people who run a small business. */
  readonly students: number;
  readonly businesses: number;
  /** Share of cafes, which listen to their accountant only. */
  readonly cafes: number;
  /** Share of those, neither students nor in business, who hear of plans and bills from the reviewer's relays only. */
  readonly billReaders: number;
  /** Corners that posts mention. */
  readonly corners: readonly string[];
}

/** The city the sample is about, the towns round it, the TV host's city, and everywhere else. */
export const places: readonly Place[] = [
  {
    name: 'Port Maren',
    spellings: [
      'Port Maren',
      'Port Maren',
      'port maren',
      'Port Maren, harbour side',
      'PORT MAREN ⚓',
      'Port Marén',
      'Old Quay, Port Maren',
    ],
    people: 680,
    students: 0.36,
    businesses: 0.18,
    cafes: 0.018,
    billReaders: 0.075,
    corners: [
      'the ferry terminal',
      'Old Quay',
      'Lantern Street',
      'the fish market',
      'tram 4',
      'Saltmarsh Park',
    ],
  },
  {
    name: 'Sallow Quay',
    spellings: ['Sallow Quay', 'sallow quay', 'Sallow Quay campus', 'Maren region'],
    people: 220,
    students: 0.45,
    businesses: 0.264,
    cafes: 0,
    billReaders: 0,
    corners: ['the campus', 'the library', 'halls', 'the night bus', 'the lock'],
  },
  {
    name: 'Velmond',
    spellings: ['Velmond', 'velmond', 'Velmond 🏙️', 'Velmond City'],
    people: 780,
    students: 0.1,
    businesses: 0.06,
    cafes: 0,
    billReaders: 0,
    corners: ['the ring road', 'the studio', 'Velmond Central', 'the arcades', 'Kings Basin'],
  },
  {
    name: 'elsewhere',
    spellings: ['Tarrow Hill', 'Ostrane', 'Brackfell', 'the hills', 'somewhere north', 'Lower Ostrane'],
    people: 320,
    students: 0.1,
    businesses: 0.08,
    cafes: 0,
    billReaders: 0,
    corners: ['the valley', 'the bypass', 'the market square', 'the last stop'],
  },
];
