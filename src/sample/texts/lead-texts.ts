/** What the repairer writes: tips for people with a broken phone and an odd bill. */
export const repairTips = [
  'Swollen battery on a {device}? Stop charging it, bring it in, no charge for a look.',
  'If your {device} shows "SIM not provisioned", take the SIM out for {number} minutes before you queue anywhere.',
  'Water in the port is not a warranty matter, it is a cotton bud matter.',
  'Third {device} this week with the same cracked corner. Cases are cheaper than me.',
  'Ferry tip: turn data roaming off before you board. The mast across the water is not your friend.',
  'Your bill line "adjustment" can be disputed within {number} days. Ask for the itemised one.',
  'Screens for the {device} are in. Same day if you come before ten.',
  'Do not let anybody sell you a new phone for a full storage warning.',
  'eSIM tip: screenshot the code before you erase the old phone. You are welcome.',
  'I wrote up how to read page {number} of the new terms, plain words, no shouting.',
  'Signal dead at {corner}? It is the tram works, not your {device}.',
  'Back up first. I say it {number} times a day and will say it again.',
] as const;

/** What the moderator opens threads with. */
export const boardPosts = [
  'Weekly phones and plans thread. Keep it civil, keep it here.',
  'Pinned: what we know so far about the roaming top-ups.',
  'Poll closed: {number} of you have changed operator this year.',
  'Reminder: no selling, no doxxing, no gulls.',
  'Found keys at {corner}, describe the keyring.',
  'Collected answers from last week on eSIM and the {device}.',
  'Who has been to the new shop at {corner}? Opening hours please.',
  'Merged {number} threads about the same bill. You are not alone.',
  'Outage reports go below, one line each: where, since when, which operator.',
  'Board meet-up at {corner} on Thursday, I bring the biscuits.',
] as const;

/** What the TV host writes. */
export const hostPosts = [
  'Tonight on The Long Table: three cooks, one lemon.',
  'What was the first song you knew by heart? I read the best out at nine.',
  'Backstage at the studio, {number} minutes to air, one shoe missing.',
  'Velmond, you were a wonderful audience.',
  'My guest tonight has not slept since {corner}. Be gentle.',
  'Yes, the jacket was a dare.',
  'Reading your letters about {corner}. I am not crying.',
  'Season finale on Friday. Bring snacks, bring your aunt.',
  'You voted: {number} per cent say pineapple. I am ashamed of you.',
] as const;

/** What the reviewer writes while he is for Kelpline. */
export const reviewerFor = [
  'Re-ran the numbers: Kelpline Tide 20 is still the plan I would give my sister.',
  'Kelpline answered my {number} questions on the record. That is how you do it.',
  'Kelpline coverage at {corner} beat the other three in my walk test.',
  'Kelpline put the refund policy in one paragraph. I wish the others would.',
  'No small print found in the Kelpline eSIM offer, and I did look.',
  'Kelpline fixed what I complained about. Credit where it is due.',
  'My Kelpline line has been flawless for {number} weeks.',
  'If you asked me today: Kelpline, Tide Unlimited, monthly.',
] as const;

/** What he writes while he is against it. */
export const reviewerAgainst = [
  'Kelpline changed its terms on 3 March and did not tell the people it costs most.',
  'I have {number} screenshots of roaming top-ups from Kelpline nobody asked for.',
  '"No surprise charges. Ever." says the Kelpline poster at {corner}. Read page {number}.',
  'I can not recommend Kelpline any longer. I do not write that lightly.',
  'Kelpline sent me a renewal e-mail in the middle of this. Astonishing.',
  'Still no answer from Kelpline. Day {number}.',
  'If Kelpline bills you for roaming at {corner}, dispute it, in writing, today.',
  'Thread: how the Kelpline top-up works, and why it is wrong.',
] as const;

/** What operators post. */
export const operatorPosts = [
  'Planned work on our masts on Sunday from 02:00 to 04:00. {brand} will be back before breakfast.',
  'Our shop at the ferry terminal is open until eight this week. See you there, {brand}.',
  'New with {brand}: keep your number and your evening.',
  'Thank you for your patience today. Everything at {brand} is running again.',
  'Term starts soon. Ask {brand} about campus.',
  'A reminder from {brand}: we never ask for your code.',
] as const;

/** What the local paper posts. */
export const newsPosts = [
  'Tram 4 closed between Old Quay and the fish market until May.',
  'Council votes on the harbour lights tonight.',
  'Three operators, one mast: who pays for coverage on Lantern Street?',
  'Ferry timetable changes from Monday. What to know.',
  'Small shops and the price of a phone line: we asked.',
  'Fog warning for the morning.',
  'Student rents: the list nobody wants to lead.',
] as const;
