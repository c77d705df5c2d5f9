// The posts that each of some posts answers, passes on or quotes.
//
// $keys  [ID!]!
//
// -> post       ID!
// -> inReplyTo  {key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, url: String, language: String}
// -> repostOf   {key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, url: String, language: String}
// -> quoteOf    {key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, url: String, language: String}
UNWIND $keys AS wanted
MATCH (later:Post {key: wanted})
RETURN wanted AS post,
  head(COLLECT { MATCH (later)-[:REPLY_TO]->(parent:Post) RETURN parent {.key, .network, .platformId, .text, .publishedAt, .url, .language} }) AS inReplyTo,
  head(COLLECT { MATCH (later)-[:REPOST_OF]->(original:Post) RETURN original {.key, .network, .platformId, .text, .publishedAt, .url, .language} }) AS repostOf,
  head(COLLECT { MATCH (later)-[:QUOTE_OF]->(quoted:Post) RETURN quoted {.key, .network, .platformId, .text, .publishedAt, .url, .language} }) AS quoteOf
ORDER BY post
