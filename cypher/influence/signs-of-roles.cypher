// What shows whom people help, whose reach depends on them, and what they wrote of before others did; as of an analysis.
//
// $asked  [{person: ID!, analysis: ID!}!]!
//
// -> person    ID!
// -> analysis  ID!
// -> answered  Int!    other people whose posts they replied to
// -> usual     Float!  the same for the average person who is known, as of now
// -> audience  Int!    people who follow or know them, or acted on their posts
// -> people    Int!    people who are known
// -> carried   [{market: String!, people: Int!, most: Float!, name: String}!]!  of the first 100 of a market those who would lose a fifth or more of their reach without them; `most` is the largest share, `name` whose it is
// -> topics    [{name: String!, before: Int!, after: Int!, tied: Int!}!]!  who wrote of a topic before them, and after; `tied` those after who belong to the audience. Topics of more than 20,000 posts are left out
WITH COUNT { (:Person) } AS people, COUNT { ()-[:REPLIED]->() } AS replied
UNWIND $asked AS ask
MATCH (person:Person {id: ask.person}), (run:Analysis {id: ask.analysis})
RETURN ask.person AS person, ask.analysis AS analysis, people, toFloat(replied) / people AS usual,
  COUNT {
    MATCH (person)-[:OWNS]->(:Account)-[reply:REPLIED]->(:Account)<-[:OWNS]-(answeredOne:Person)
    WHERE answeredOne <> person AND coalesce(reply.firstAt <= run.asOf, true)
    RETURN DISTINCT answeredOne
  } AS answered,
  COUNT {
    MATCH (person)-[:OWNS]->(:Account)<-[:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED]-(:Account)<-[:OWNS]-(listener:Person)
    WHERE listener <> person
    RETURN DISTINCT listener
  } AS audience,
  COLLECT {
    MATCH (run)-[:MEASURED]->(segment:Market)<-[reaches:REACHES]-(carriedOne:Person)
    WHERE reaches.market = segment.slug AND reaches.analysis = run.id AND reaches.rank <= 100 AND person.id IN reaches.through
      AND NOT coalesce(carriedOne.optOut, false) AND carriedOne.excludedWhy IS NULL
    WITH segment, carriedOne, reduce(found = 0.0, place IN range(0, size(reaches.through) - 1) |
      CASE WHEN reaches.through[place] = person.id THEN reaches.throughShare[place] ELSE found END) AS share
    WHERE share >= 0.2
    WITH segment, carriedOne, share ORDER BY share DESC, carriedOne.id
    WITH segment, collect({name: carriedOne.name, share: share}) AS those
    RETURN {market: coalesce(segment.name, segment.slug), people: size(those), most: those[0].share, name: those[0].name} ORDER BY segment.slug
  } AS carried,
  COLLECT {
    MATCH (person)-[:OWNS]->(:Account)-[:WROTE]->(own:Post)-[:HAS_TOPIC]->(topic:Topic)
    WHERE own.publishedAt <= run.asOf
    WITH topic, min(own.publishedAt) AS began
    WHERE COUNT { (topic)<-[:HAS_TOPIC]-() } <= 20000
    MATCH (topic)<-[:HAS_TOPIC]-(said:Post)<-[:WROTE]-(:Account)<-[:OWNS]-(writer:Person)
    WHERE writer <> person AND said.publishedAt <= run.asOf
    WITH topic, began, writer, min(said.publishedAt) AS writerBegan
    WITH topic, sum(CASE WHEN writerBegan < began THEN 1 ELSE 0 END) AS before,
      sum(CASE WHEN writerBegan > began THEN 1 ELSE 0 END) AS after,
      sum(CASE WHEN writerBegan > began AND EXISTS {
        MATCH (writer)-[:OWNS]->(:Account)-[bond:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED]->(:Account)<-[:OWNS]-(person)
        WHERE coalesce(bond.firstAt <= writerBegan, true)
      } THEN 1 ELSE 0 END) AS tied
    RETURN {name: topic.name, before: before, after: after, tied: tied} ORDER BY topic.name
  } AS topics
ORDER BY person, analysis
