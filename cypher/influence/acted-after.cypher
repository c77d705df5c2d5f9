// How many of a market acted on what others posted, and how often: reposts, quotes and answers by the days their ties count.
//
// $asked  [{person: ID!, market: ID!, fromDay: Int!, toDay: Int!}!]!  market is a slug; epoch days, the first not counted any more
//
// -> person   ID!
// -> market   ID!
// -> fromDay  Int!
// -> toDay    Int!
// -> people   Int!  members other than the person; no row where nobody acted
// -> posts    Int!  what they did, all together
UNWIND $asked AS ask
MATCH (author:Person {id: ask.person})-[:OWNS]->(:Account)<-[act:REPOSTED|QUOTED|REPLIED]-(doer:Account)
WHERE act.lastAt / 86400000 > ask.fromDay AND coalesce(act.firstAt, act.lastAt) / 86400000 <= ask.toDay
MATCH (doer)<-[:OWNS]-(human:Person)
WHERE human <> author AND NOT coalesce(human.optOut, false) AND human.excludedWhy IS NULL
  AND (ask.market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(:Market {slug: ask.market}) })
WITH ask, human, sum(size([day IN coalesce(act.days, []) WHERE ask.fromDay < day <= ask.toDay]) +
  // A total supplied without its events is one act, at the last.
  CASE WHEN size(coalesce(act.days, [])) = 0 AND act.lastAt / 86400000 <= ask.toDay THEN 1 ELSE 0 END) AS acts
WHERE acts > 0
RETURN ask.person AS person, ask.market AS market, ask.fromDay AS fromDay, ask.toDay AS toDay, count(human) AS people, sum(acts) AS posts
ORDER BY person, market, fromDay, toDay
