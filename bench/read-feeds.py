"""Reads every feed of an Onside with pandas and DuckDB, as an analyst would, and compares types, rows and numbers.

    python3 read-feeds.py URL KEY

A line a feed; ends with 1 at the first thing that is not as /feeds describes it or as GraphQL answers it.
"""

import base64
import json
import os
import sys
import tempfile
import urllib.request

import duckdb
import pandas

url, key = sys.argv[1:3]
login = {"Authorization": "Basic " + base64.b64encode(f"any name:{key}".encode()).decode()}
duckdb_types = {
    "TEXT": "VARCHAR",
    "INTEGER": "BIGINT",
    "NUMBER": "DOUBLE",
    "BOOLEAN": "BOOLEAN",
    "DATE": "DATE",
    "INSTANT": "TIMESTAMP",
}


def get(path, body=None):
    headers = {**login, "Content-Type": "application/json", "Accept": "application/json"}
    request = urllib.request.Request(url + path, body, headers)
    with urllib.request.urlopen(request) as response:
        return response.read()


def ask(query):
    return json.loads(get("/graphql", json.dumps({"query": query}).encode()))["data"]


def read_with_pandas(feed):
    """One call and no options but the key: what a notebook does."""
    table = pandas.read_csv(url + feed["addresses"]["csv"], storage_options=login)
    lines = pandas.read_json(url + feed["addresses"]["ndjson"], lines=True, storage_options=login)
    assert list(table.columns) == list(lines.columns) == [column["name"] for column in feed["columns"]]
    assert len(table) == len(lines) > 0
    assert not table.duplicated(feed["key"]).any(), "the key names one row"
    for column in feed["columns"]:
        values = table[column["name"]]
        if column["type"] in ("INTEGER", "NUMBER") and values.notna().any():
            assert pandas.api.types.is_numeric_dtype(values), column["name"]
        if column["type"] in ("DATE", "INSTANT"):
            pandas.to_datetime(values, format="ISO8601")
        assert column["mayBeEmpty"] or values.notna().all(), column["name"]
    return table


def read_with_duckdb(feed, folder):
    """From a file, for DuckDB's reading over HTTP is an extension that it fetches when first asked."""
    files = {}
    for form, address in feed["addresses"].items():
        files[form] = os.path.join(folder, f"{feed['name']}.{form}")
        with open(files[form], "wb") as file:
            file.write(get(address))
    ask = duckdb.connect().execute
    types = {}
    for form in ("csv", "ndjson"):
        described = ask(f"DESCRIBE FROM read_{'csv' if form == 'csv' else 'json'}(?)", [files[form]]).fetchall()
        types[form] = {name: kind for name, kind, *_ in described}
    for column in feed["columns"]:
        name = column["name"]
        filled = ask(f"SELECT count({name}) FROM read_csv(?)", [files["csv"]]).fetchall()[0][0]
        # CSV does not say that the digits of an id or a version are text; JSON does.
        found = types["ndjson" if column["type"] == "TEXT" else "csv"][name]
        assert filled == 0 or found.startswith(duckdb_types[column["type"]]), f"{name} is read as {found}"
    [(rows,)] = ask("SELECT count(*) FROM read_csv(?)", [files["csv"]]).fetchall()
    [(lines,)] = ask("SELECT count(*) FROM read_json(?)", [files["ndjson"]]).fetchall()
    assert rows == lines
    return rows


def main():
    print(f"pandas {pandas.__version__}, DuckDB {duckdb.__version__}")
    tables = {}
    with tempfile.TemporaryDirectory() as folder:
        for feed in json.loads(get("/feeds"))["feeds"]:
            table = tables[feed["name"]] = read_with_pandas(feed)
            rows = read_with_duckdb(feed, folder)
            assert rows == len(table), f"{feed['name']}: pandas reads {len(table)} rows, DuckDB {rows}"
            print(f"{feed['name']:16} {rows:7,} rows, {len(feed['columns'])} columns: both read them alike")
    market = ask(
        '{ market(by: {slug: "port-maren-mobile"}) { size averageReach keyInfluencers(first: 1)'
        " { edges { node { name } reach { expected } } } } }"
    )["market"]
    first = market["keyInfluencers"]["edges"][0]
    row = tables["key_influencers"].query("market == 'port-maren-mobile' and rank == 1").iloc[0]
    assert (row["name"], row["reach"]) == (first["node"]["name"], first["reach"]["expected"])
    row = tables["markets"].query("market == 'port-maren-mobile'").iloc[0]
    assert (row["size"], row["average_reach"]) == (market["size"], market["averageReach"])
    print(f"and as GraphQL has it: {first['node']['name']} reaches {first['reach']['expected']} of {market['size']}")


main()
