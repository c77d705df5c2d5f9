import type { Plant } from './plant.js';
import { accountant } from './plants/accountant.js';
import { club } from './plants/club.js';
import { colleague } from './plants/colleague.js';
import { fan } from './plants/fan.js';
import { firstUser } from './plants/first-user.js';
import { guess } from './plants/guess.js';
import { helper } from './plants/helper.js';
import { host } from './plants/host.js';
import { moderator } from './plants/moderator.js';
import { objector } from './plants/objector.js';
import { orrivo } from './plants/orrivo.js';
import { outage } from './plants/outage.js';
import { outsider } from './plants/outsider.js';
import { pause } from './plants/pause.js';
import { repairer } from './plants/repairer.js';
import { reviewer } from './plants/reviewer.js';
import { ring } from './plants/ring.js';
import { robot } from './plants/robot.js';
import { standIn } from './plants/stand-in.js';
import { terms } from './plants/terms.js';
import { thread } from './plants/thread.js';
import { waverer } from './plants/waverer.js';
import { wrongLabel } from './plants/wrong-label.js';

/** All that is planted in the sample, in the order in which one would tell it. */
export const planted: readonly Plant[] = [
  ...[host, repairer, moderator, reviewer, standIn, waverer, guess, firstUser, fan, helper, accountant],
  ...[colleague, outsider, ring, robot, objector, club, terms, thread, orrivo, pause, outage, wrongLabel],
];
