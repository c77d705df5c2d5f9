import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type Question, questions } from './questions';

/** The side list of example questions: a click opens one in a tab and runs it. */
export const questionList: GraphiQLPlugin = {
  title: 'Questions',
  icon: QuestionIcon,
  content: QuestionList,
};

function QuestionList() {
  const { tabs, activeTabIndex } = useGraphiQL(({ tabs, activeTabIndex }) => ({ tabs, activeTabIndex }));
  const { addTab, changeTab, setOperationName, run } = useGraphiQLActions();
  const { queryEditor, responseEditor } = useGraphiQL(({ queryEditor, responseEditor }) => ({
    queryEditor,
    responseEditor,
  }));

  const open = ({ query, operation }: Question) => {
    const known = tabs.findIndex((tab) => tab.query === query);
    if (known >= 0) changeTab(known);
    else {
      addTab();
      queryEditor?.setValue(query);
    }
    // GraphiQL reads the name from the text a moment after it changes; by then it would have run the last one.
    setOperationName(operation);
    run();
  };

  return (
    <section className="questions">
      <h2>Questions</h2>
      <p>Asked of the sample market, Port Maren. Click one to run it; change it and run it again.</p>
      <ol>
        {questions.map((question) => (
          <li key={question.title}>
            <button
              type="button"
              disabled={!queryEditor || !responseEditor}
              aria-current={tabs[activeTabIndex]?.query === question.query}
              onClick={() => open(question)}
            >
              {question.title}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function QuestionIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.7" aria-hidden="true">
      <circle cx="12" cy="12" r="9" />
      <path d="M9.3 9.4a2.8 2.8 0 1 1 4 2.5c-.9.4-1.3 1-1.3 1.9" strokeLinecap="round" />
      <circle cx="12" cy="17" r=".6" fill="currentColor" />
    </svg>
  );
}
