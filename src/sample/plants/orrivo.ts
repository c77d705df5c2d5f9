import type { Plant } from '../plant.js';

/** The rival gains voice; what students say of it is dealt in `everyday-posts.ts`. */
export const orrivo: Plant = {
  key: 'orrivo',
  who: [],
  market: 'maren-students',
  what: 'From January to April 2026 Orrivo’s share of what students say of operators grows from about 14 to about 27 %.',
  question: `{ market(by: {slug: "maren-students"}) {
${['kelpline', 'orrivo', 'brundell', 'quaymo']
  .map(
    (slug) =>
      `  ${slug}: sentiment(brand: {slug: "${slug}"}, bucket: MONTH, window: {between: {from: "2026-01-01T00:00:00Z", to: "2026-05-01T00:00:00Z"}}) { points { start posts } }`,
  )
  .join('\n')}
} }`,
};
