import { startPrivateNeo4j } from '../../src/database/private/private-neo4j.js';

// A program that uses a private Neo4j until it is told to stop; prints the address once it answers.
const neo4j = await startPrivateNeo4j({
  home: process.argv[2],
  progress: () => undefined,
  memory: { heap: 512, pageCache: 128 },
});
console.log(neo4j.address.uri);
process.once('SIGTERM', async () => {
  await neo4j.stop();
  process.exit();
});
setInterval(() => undefined, 60_000);
