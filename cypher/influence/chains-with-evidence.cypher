// Chains of influence with what proves each hop: ranked by interactions where asked, the best of each way in.
//
// $chains          [{actors: [ID!]!, way: Int!}!]!  best first; actors as the analysis names them; of chains with the same way in only the best is given
// $byInteractions  Boolean!     rank by interactions rather than as given
// $interactions    Boolean!     whether interactions are asked for; all are 0 otherwise
// $first           Int!
// $kinds           [TieKind!]!  only ties of these kinds prove a hop
// $asOf            DateTime!    what came after it proves nothing
// $dataVersion     Int!         posts that came into the graph later are no interactions, and judge nobody, whatever their date
// $brand           ID!          slug; toward which the people of the hops are judged; "" for none
//
// -> chains  [{place: Int!, interactions: Float!}!]!  best first; place in $chains
// -> hops    [{giver: ID!, taker: ID!, evidence: [{kind: TieKind!, count: Int!, firstAt: DateTime, lastAt: DateTime, posts: [{key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, url: String, language: String}!]!}!]!, doubts: [{confidence: Float!, evidence: [String!]!, account: {key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}!, other: {key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}}!]!}!]!  every pair on the chains given; influence runs from giver to taker; doubts: the links without which no tie of the hop is certain
// -> actors  [{id: ID!, person: {id: ID!, externalId: String, name: String, country: String, location: String, accounts: [{key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}!]!}, brand: {slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}, judged: [{publishedAt: DateTime!, label: String, score: Float}!]!}!]!  judged: their posts that carry a sentiment toward the brand
UNWIND range(0, size($chains) - 1) AS place
UNWIND range(0, size($chains[place].actors) - 2) AS step
WITH $chains[place].actors[step] AS giver, $chains[place].actors[step + 1] AS taker, collect(place) AS places
OPTIONAL CALL (giver) {
  MATCH (human:Person {id: giver})
  OPTIONAL MATCH (human)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())
  RETURN coalesce(survivor, human) AS give
  UNION
  MATCH (give:Brand {slug: substring(giver, 6)}) WHERE giver STARTS WITH 'brand:' RETURN give
}
OPTIONAL CALL (taker) {
  MATCH (human:Person {id: taker})
  OPTIONAL MATCH (human)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())
  RETURN coalesce(survivor, human) AS take
  UNION
  MATCH (take:Brand {slug: substring(taker, 6)}) WHERE taker STARTS WITH 'brand:' RETURN take
}
WITH giver, taker, places,
  CASE WHEN NOT coalesce(give.optOut, false) AND give.excludedWhy IS NULL THEN give END AS give,
  CASE WHEN NOT coalesce(take.optOut, false) AND take.excludedWhy IS NULL THEN take END AS take
WITH collect({giver: giver, taker: taker, give: give, take: take, places: places}) AS found
CALL (found) {
  UNWIND CASE WHEN $interactions THEN range(0, size(found) - 1) ELSE [] END AS pair
  WITH pair, found[pair].give AS give, found[pair].take AS take
  MATCH (give)-[:OWNS]->(oneSide:Account), (take)-[:OWNS]->(otherSide:Account)
  MATCH (oneSide)-[answered:REPLIED]-(otherSide)
  WITH startNode(answered) AS replier, endNode(answered) AS replied, collect(DISTINCT pair) AS between
  // Once through what an account answered, however many chains it stands on.
  WITH replier, collect({replied: replied, between: between}) AS talks
  MATCH (replier)-[:WROTE]->(reply:Post)-[:REPLY_TO]->(parent:Post)
  WHERE (reply.publishedAt IS NULL OR reply.publishedAt <= $asOf) AND coalesce(reply.sinceVersion, 0) <= $dataVersion
  MATCH (parent)<-[:WROTE]-(writer:Account)
  UNWIND [talk IN talks WHERE talk.replied = writer] AS talk
  UNWIND talk.between AS pair
  RETURN pair, CASE WHEN EXISTS { (parent)-[:REPLY_TO]->(:Post) } THEN 0.5 ELSE 1.0 END AS weight
  UNION ALL
  UNWIND range(0, size(found) - 1) AS pair
  RETURN pair, 0.0 AS weight
}
WITH found[pair] AS one, sum(weight) AS weight
WITH collect(one {.*, weight: weight}) AS pairs
CALL (pairs) {
  UNWIND pairs AS pair
  UNWIND pair.places AS place
  WITH place, sum(pair.weight) AS interactions, count(pair.give) + count(pair.take) = 2 * count(*) AS whole
  WHERE whole
  WITH place, interactions, CASE WHEN $byInteractions THEN -interactions ELSE 0.0 END AS standing
  ORDER BY standing, place
  WITH $chains[place].way AS way, head(collect({place: place, interactions: interactions, standing: standing})) AS best
  ORDER BY best.standing, best.place LIMIT $first
  RETURN collect(best {.place, .interactions}) AS ranked, collect(best.place) AS shown
}
CALL (pairs, shown) {
  UNWIND pairs AS pair
  WITH pair WHERE any(place IN pair.places WHERE place IN shown)
  UNWIND [[pair.giver, pair.give], [pair.taker, pair.take]] AS end
  WITH DISTINCT end[0] AS id, end[1] AS actor
  ORDER BY id
  RETURN collect({
    id: id,
    person: CASE WHEN actor:Person THEN actor {.id, .externalId, .name, .country, .location, accounts: COLLECT {
      MATCH (actor)-[:OWNS]->(used:Account)
      RETURN used {.key, .network, .handle, .name, .followers, globalScore: toFloat(used.globalScore)} ORDER BY used.key
    }} END,
    brand: CASE WHEN actor:Brand THEN actor {.slug, .name, relation: coalesce(actor.relation, 'OTHER'), aliases: coalesce(actor.aliases, [])} END,
    judged: COLLECT {
      MATCH (actor)-[:OWNS]->(:Account)-[:WROTE]->(said:Post)
      WHERE actor:Person AND said.publishedAt IS NOT NULL AND $brand <> ''
      WITH DISTINCT said // So that the plan begins with the actor and not with everything said about the brand.
      MATCH (said)-[about:ABOUT]->(:Brand {slug: $brand})
      WHERE (about.sentiment IS NOT NULL OR about.score IS NOT NULL)
        AND coalesce(said.sinceVersion, 0) <= $dataVersion AND coalesce(about.sinceVersion, 0) <= $dataVersion
      RETURN {publishedAt: said.publishedAt, label: about.sentiment, score: toFloat(about.score)} ORDER BY said.publishedAt, said.key
    }
  }) AS actors
}
CALL (pairs, shown) {
  UNWIND pairs AS pair
  WITH pair WHERE any(place IN pair.places WHERE place IN shown)
  WITH pair.giver AS giver, pair.taker AS taker, pair.give AS give, pair.take AS take
  ORDER BY giver, taker
  CALL (give, take) {
    MATCH (take)-[takes:OWNS]->(doer:Account), (give)-[gives:OWNS]->(done:Account)
    MATCH (doer)-[tie:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]-(done)
    WHERE (startNode(tie) = doer OR tie:KNOWS) AND type(tie) IN $kinds AND (tie.firstAt IS NULL OR tie.firstAt <= $asOf)
    RETURN collect({
      kind: type(tie), doer: doer, done: done, firstAt: tie.firstAt, owners: [takes, gives],
      count: tie.count - size([day IN coalesce(tie.days, []) WHERE day > $asOf / 86400000]),
      lastAt: CASE WHEN tie.lastAt <= $asOf THEN tie.lastAt
        ELSE 86400000 * last([day IN coalesce(tie.days, []) WHERE day <= $asOf / 86400000]) END
    }) AS ties
  }
  CALL (ties) {
    UNWIND ties AS tie
    WITH tie.kind AS kind, sum(tie.count) AS times, min(tie.firstAt) AS earliest, max(tie.lastAt) AS latest, collect(DISTINCT [tie.doer, tie.done]) AS sides
    ORDER BY kind
    WITH kind, times, earliest, latest, COLLECT {
      WITH CASE kind WHEN 'REPLIED' THEN 'REPLY_TO' WHEN 'REPOSTED' THEN 'REPOST_OF' WHEN 'QUOTED' THEN 'QUOTE_OF' WHEN 'MENTIONED' THEN 'MENTIONS' END AS wanted
      UNWIND CASE WHEN wanted IS NULL THEN [] ELSE sides END AS side
      WITH wanted, side[0] AS doer, side[1] AS done
      MATCH (doer)-[:WROTE]->(proof:Post)
      WHERE proof.publishedAt IS NULL OR proof.publishedAt <= $asOf
      WITH wanted, done, proof, coalesce(proof.publishedAt, 0) AS at
      ORDER BY at DESC // Sorted first, so that no more are followed than it takes to find three.
      MATCH (proof)-[act:REPLY_TO|REPOST_OF|QUOTE_OF|MENTIONS]->(thing)
      WHERE type(act) = wanted AND (thing = done OR done IN COLLECT { MATCH (thing)<-[:WROTE]-(author) RETURN author })
      WITH DISTINCT proof, at
      ORDER BY at DESC, proof.key LIMIT 3
      RETURN proof {.key, .network, .platformId, .text, .publishedAt, .url, .language}
    } AS proofs
    RETURN collect({kind: kind, count: times, firstAt: earliest, lastAt: latest, posts: proofs}) AS evidence
  }
  CALL (ties) {
    UNWIND CASE WHEN all(tie IN ties WHERE any(owner IN tie.owners WHERE owner.confidence < 1)) THEN ties ELSE [] END AS tie
    UNWIND tie.owners AS owner
    WITH DISTINCT owner WHERE owner.confidence < 1
    WITH owner, endNode(owner) AS doubtful, startNode(owner) AS holder
    ORDER BY doubtful.key
    RETURN collect({
      confidence: toFloat(owner.confidence), evidence: coalesce(owner.evidence, []),
      account: doubtful {.key, .network, .handle, .name, .followers, globalScore: toFloat(doubtful.globalScore)},
      other: head(COLLECT {
        MATCH (holder)-[surest:OWNS]->(sure:Account) WHERE sure <> doubtful
        RETURN sure {.key, .network, .handle, .name, .followers, globalScore: toFloat(sure.globalScore)}
        ORDER BY coalesce(surest.confidence, 1.0) DESC, sure.key LIMIT 1
      })
    }) AS doubts
  }
  RETURN collect({giver: giver, taker: taker, evidence: evidence, doubts: doubts}) AS hops
}
RETURN ranked AS chains, hops, actors
