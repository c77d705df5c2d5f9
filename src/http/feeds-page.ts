/** What the page shows: the JSON of the same address. */
export interface DescribedFeeds {
  readonly analysis: { readonly id: string; readonly asOf: string } | null;
  readonly feeds: readonly {
    readonly name: string;
    readonly description: string;
    readonly grain: string;
    readonly key: readonly string[];
    readonly columns: readonly {
      readonly name: string;
      readonly type: string;
      readonly unit: string | null;
      readonly mayBeEmpty: boolean;
      readonly description: string;
    }[];
    readonly rows: number | null;
    readonly addresses: Readonly<Record<string, string>>;
  }[];
}

/** The page runs nothing and loads nothing. */
export const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const style = `body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1c2530 }
h1, h2 { line-height: 1.2 } h2 { margin-top: 2.5rem } table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-top: 1px solid #dde3ea }
code { font: 13px ui-monospace, monospace } a { color: #0b5cad } .quiet { color: #5b6875 }`;

/** The feeds as a page for people: what each holds, and where it is. */
export function feedsPage({ analysis, feeds }: DescribedFeeds): string {
  const asOf = analysis
    ? `As of ${escaped(analysis.asOf)}, the newest analysis. <code>?at=</code> a day, an instant or an analysis's id reads another.`
    : 'There is no analysis yet.';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Onside feeds</title><style>${style}</style></head><body>
<h1>Feeds</h1>
<p>Flat tables for BI tools, as CSV and as NDJSON. The numbers are those of the GraphQL API for the same analysis. ${asOf}
Times are UTC. An empty cell is unknown, never zero.</p>
${feeds.map(section).join('\n')}
</body></html>
`;
}

function section(feed: DescribedFeeds['feeds'][number]): string {
  const { name, description, grain, key, columns, rows, addresses } = feed;
  const links = Object.entries(addresses).map(
    ([format, address]) => `<a href="${escaped(address)}">${escaped(format)}</a>`,
  );
  const count = rows === null ? '' : ` ${rows.toLocaleString('en-US')} now.`;
  const lines = columns.map(
    (column) =>
      `<tr><td><code>${escaped(column.name)}</code></td><td>${column.type.toLowerCase()}${column.mayBeEmpty ? ' or empty' : ''}</td>` +
      `<td>${escaped(column.unit ?? '')}</td><td>${escaped(column.description)}</td></tr>`,
  );
  return `<h2 id="${escaped(name)}">${escaped(name)} <small>${links.join(' ')}</small></h2>
<p>${escaped(description)} <span class="quiet">A row is ${escaped(grain)}, named by ${key.map((part) => `<code>${escaped(part)}</code>`).join(', ')}.${count}</span></p>
<table><tr><th>column</th><th>type</th><th>unit</th><th>what it is</th></tr>
${lines.join('\n')}</table>`;
}

function escaped(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => names[character]);
}
