// For each person, a page of their posts with the account that wrote them, newest first.
//
// $pages  [{person: ID!, beforeTime: DateTime!, afterKey: ID!}!]!
// $limit  Int!
//
// -> person      ID!
// -> beforeTime  DateTime!
// -> afterKey    ID!
// -> posts       [{key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, url: String, language: String, author: {key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}}!]!
UNWIND $pages AS page
RETURN page.person AS person, page.beforeTime AS beforeTime, page.afterKey AS afterKey, COLLECT {
  MATCH (:Person {id: page.person})-[:OWNS]->(writer:Account)-[:WROTE]->(found:Post)
  WHERE found.publishedAt < page.beforeTime OR (found.publishedAt = page.beforeTime AND found.key > page.afterKey)
  RETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language, author: writer {.key, .network, .handle, .name, .followers, globalScore: toFloat(writer.globalScore)}} ORDER BY found.publishedAt DESC, found.key LIMIT $limit
} AS posts
ORDER BY person, beforeTime, afterKey
