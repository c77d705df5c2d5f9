import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { getOperationAST } from 'graphql';
import { useEffect } from 'react';
import { ask, listen } from './ask';
import { questionList } from './question-list';
import { questions } from './questions';

const [first] = questions;
const plugins = [questionList, HISTORY_PLUGIN];

/** The page at /: GraphiQL on this server's API, opening on the first example question with its answer. */
export function Playground() {
  return (
    <>
      <header className="masthead">
        <img src="./favicon.svg" alt="" width="22" height="22" />
        <h1>Onside</h1>
        <p>Who reaches your market, through whom, with what sentiment.</p>
        <nav>
          <a href="/feeds">Feeds</a>
          <a href="/schema.graphql">Schema</a>
          <a href="/metrics">Metrics</a>
          <a href="/readyz">Ready?</a>
        </nav>
      </header>
      <GraphiQL
        fetcher={(operation, { documentAST: document, headers } = {}) => {
          const asked = document && getOperationAST(document, operation.operationName);
          return asked?.operation === 'subscription' ? listen(operation, headers) : ask(operation, headers);
        }}
        defaultTabs={[{ query: first.query }]}
        defaultQuery=""
        defaultEditorToolsVisibility={false}
        plugins={plugins}
        visiblePlugin={questionList}
        forcedTheme="light"
      >
        <GraphiQL.Logo> </GraphiQL.Logo>
        <RunFirst />
        <ShowActiveTab />
      </GraphiQL>
    </>
  );
}

/** Answers the first example when the page opens on it unchanged; anything else waits for its reader's click. */
function RunFirst() {
  const isReady = useGraphiQL(({ queryEditor, responseEditor }) => Boolean(queryEditor && responseEditor));
  const editor = useGraphiQL(({ queryEditor }) => queryEditor);
  const { run } = useGraphiQLActions();
  useEffect(() => {
    if (isReady && editor?.getValue() === first.query) run();
  }, [isReady, editor, run]);
  return null;
}

/** Keeps the open tab in sight when there are more than the strip has room for. */
function ShowActiveTab() {
  const place = useGraphiQL(({ activeTabIndex }) => activeTabIndex);
  useEffect(() => {
    document
      .querySelectorAll('.graphiql-tab')
      [place]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [place]);
  return null;
}
