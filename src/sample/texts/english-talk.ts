import type { Phrasebook } from './phrasebook.js';

/** What is said in English of an operator, by what it is about and how it feels. */
export const englishTalk: Phrasebook['talk'] = {
  signal: {
    good: [
      '{brand} finally has full bars at {corner}',
      '5g from {brand} at {corner} is quick, streamed the whole way',
      '{brand} held up {when} even with the ferry crowd',
    ],
    bad: [
      'no signal on {brand} near {corner} {when}',
      '{brand} one bar at {corner}, calls drop every time',
      'love shouting "can you hear me" at {corner}, thx {brand}',
    ],
    plain: [
      'is {brand} any good round {corner}?',
      'comparing {brand} coverage at {corner} tomorrow',
      'new {brand} mast going up by {corner} i think',
    ],
  },
  bill: {
    good: [
      '{brand} bill is {sum} less than i feared',
      '{brand} refunded me {sum} without a fight',
      'bill from {brand} was right three months in a row',
    ],
    bad: [
      '{brand} charged me {sum} extra {when}, no idea why',
      'a "service adjustment" of {sum} on my {brand} bill?? what is that',
      'wow {brand}, {sum} more. such a treat. best surprise ever',
    ],
    plain: [
      'what does everybody pay {brand} these days? {sum} here',
      '{brand} bill comes on the 12th right?',
      'moving my {brand} bill to paper free',
    ],
  },
  roaming: {
    good: [
      'roaming with {brand} just worked off the boat',
      '{brand} roaming pass did the whole weekend for {sum}',
      'landed, phone on, {brand} had me online in a minute',
    ],
    bad: [
      '{brand} took {sum} for roaming on the FERRY. i never left the harbour',
      'roaming top-up from {brand} i never asked for, {sum} gone',
      '"no surprise charges" says {brand}. {sum} roaming. surprise!',
    ],
    plain: [
      'does {brand} roaming count on the ferry?',
      'roaming rates of {brand} changed or am i dreaming',
      'which pass do i need with {brand} for a weekend away',
    ],
  },
  care: {
    good: [
      '{brand} care picked up in two minutes, actual human',
      'shout out to the person at {brand} chat who sorted my {device}',
      '{brand} called me back. they called ME back',
    ],
    bad: [
      '{number} minutes in the {brand} queue and then the line went dead',
      '{brand} chat bot asked me the same thing {number} times',
      'third ticket with {brand}, third time "closed"',
    ],
    plain: [
      'what number do i ring for {brand} care?',
      'waiting on {brand} chat {when}',
      'is the {brand} shop at {corner} still open on sundays',
    ],
  },
  esim: {
    good: [
      'moved to the {brand} esim {when}, five minutes, done',
      '{brand} esim on the {device} is painless',
      'second line by esim from {brand}, no shop, no plastic',
    ],
    bad: [
      '{brand} esim wont activate on my {device} {when}',
      'esim from {brand} vanished after an update',
      '{brand} wants me in the shop for an e-sim. the e stands for what then',
    ],
    plain: [
      'does {brand} do esim on the {device}?',
      'thinking of the {brand} esim',
      'can you hold two {brand} esims at once',
    ],
  },
  'top-up': {
    good: [
      'topped up {brand} at {corner}, instant',
      '{brand} doubled my {sum} top up',
      'prepaid with {brand} is all i need tbh',
    ],
    bad: [
      '{brand} ate my {sum} top up',
      'top up page of {brand} down {when}',
      '{brand} credit expires in 30 days. who has the energy',
    ],
    plain: [
      'where do you top up {brand} round {corner}?',
      'how long does {sum} on {brand} last you',
      '{brand} vouchers still at the kiosk?',
    ],
  },
  repair: {
    good: [
      '{device} back from repair, {brand} lent me a phone meanwhile',
      'screen done in an hour and {brand} covered it',
      'battery swap on the {device}, like new, and the {brand} sim never noticed',
    ],
    bad: [
      '{brand} kept my {device} three weeks "in repair"',
      '{brand} wants {sum} to even look at the {device}',
      'dropped the {device} at {corner} and {brand} insurance says lol no',
    ],
    plain: [
      'who fixes a {device} near {corner}? {brand} only sends it away',
      'cracked the {device} again. {brand} insurance or the guy at {corner}',
      'is it worth a new battery in the {device} or a new {brand} contract',
    ],
  },
  data: {
    good: [
      'unlimited on {brand} really is unlimited, {number}0 gigs in',
      '{brand} gave everyone extra data {when}',
      'switched to {brand} for the data, no regrets',
    ],
    bad: [
      '{brand} throttles me after {number} gigs, "unlimited"',
      'data gone by the 9th, {brand} counting in dog years',
      '{brand} speed {when}: dial up, but wet',
    ],
    plain: [
      'how much data do you all use? {number} gigs on {brand} here',
      '{brand} or anybody with rollover data?',
      'testing {brand} speed at {corner}',
    ],
  },
  'pause my plan': {
    good: [
      '{brand} let me pause for a month, lovely',
      'paused {brand} over the holidays and it came back fine',
      'pause button at {brand} works, who knew',
    ],
    bad: [
      'why cant i pause my plan for the summer, {brand}?',
      'away till september and {brand} wont pause anything',
      'paying {brand} {sum} a month to not use a phone. pause my plan pls',
    ],
    plain: [
      'can you pause a {brand} plan for the summer?',
      'asking again: pause my plan over summer, {brand}, yes or no',
      'who lets you pause a plan? {brand} says nothing',
    ],
  },
  'campus deal': {
    good: [
      '{brand} campus deal is {sum}, go now',
      'whole corridor moved to {brand} for the campus deal',
      '{brand} student price actually stays the same in year two',
    ],
    bad: [
      '{brand} campus deal ends and it jumps to {sum}',
      '{brand} wants my student card scanned, stamped, blessed',
      'no campus deal for masters students says {brand}. ok',
    ],
    plain: [
      'is the {brand} campus deal for everyone or freshers?',
      'campus deals compared: {brand} {sum}',
      'halls wifi is out so who has the {brand} campus thing',
    ],
  },
  'business plan': {
    good: [
      '{brand} put all {number} of our lines on one bill, bliss',
      'card reader on {brand} never dropped once at the fish market',
      '{brand} business line answered at 7am',
    ],
    bad: [
      'card reader offline {when}, {brand}, people were queueing',
      '{brand} lost our shop number in the move. {number} days now',
      '{brand} business support is a form. just a form',
    ],
    plain: [
      'who do you use for the till sim? {brand} quoted {sum}',
      'moving the cafe to {brand} next month',
      'does {brand} do five lines on one contract',
    ],
  },
  contract: {
    good: [
      'left {brand} and came back, better deal, no grudge',
      '{brand} matched the offer of the others in one call',
      'out of contract and {brand} just lowered it',
    ],
    bad: [
      '{brand} renewed me by itself for 24 months',
      'new terms from {brand} and guess who pays',
      'tried to leave {brand}, been transferred {number} times',
    ],
    plain: [
      'contract with {brand} up in may, ideas?',
      'reading the new {brand} terms, page {number}',
      'stay with {brand} or go prepaid',
    ],
  },
};
