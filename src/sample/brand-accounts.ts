import { brandRows } from './brands.js';
import type { SampleAccount } from './cast.js';
import { sampleStart } from './clock.js';

/** The accounts the brands speak through. */
export function brandAccounts(): SampleAccount[] {
  return brandRows.flatMap((row, brand) =>
    (row.handles as string[]).map((key, at) => {
      const [network, handle] = key.split(':');
      return {
        network,
        handle,
        platformId: `77000000000${brand}${at}`,
        owner: null,
        brand: row.slug as string,
        name: row.name as string,
        bio: null,
        location: 'Port Maren',
        followers: [9_400, 5_100, 14_800, 3_300, 21_000][brand],
        following: 60,
        verified: network === 'twitter',
        globalScore: [61, 55, 64, 50, 66][brand],
        createdAt: sampleStart - (2_000 + brand) * 86_400_000,
        confidence: 1,
      };
    }),
  );
}
