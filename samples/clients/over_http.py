"""Asks a server of ScoGraph over HTTP with Python's own library: SCOGRAPH_TOKEN=… python3 over_http.py http://localhost:7474"""
import json
import os
import sys
import urllib.error
import urllib.request

ADDRESS = sys.argv[1] if len(sys.argv) > 1 else 'http://localhost:7474'
HEADERS = {'Authorization': f'Bearer {os.environ["SCOGRAPH_TOKEN"]}', 'Content-Type': 'application/json'}


class QueryError(Exception):
    """What is wrong with a query: the report with its place, and what would be right."""

    def __init__(self, error):
        super().__init__(error['message'])
        self.line, self.column, self.hint = error.get('line'), error.get('column'), error.get('hint')


def send(path, body, method='POST'):
    """Sends JSON; gives the answer, which is read as it comes."""
    request = urllib.request.Request(ADDRESS + path, json.dumps(body).encode(), HEADERS, method=method)
    try:
        return urllib.request.urlopen(request)
    except urllib.error.HTTPError as failed:
        body = json.load(failed)
        raise QueryError(body['errors'][0] if 'errors' in body else {**body, 'message': body['detail']}) from None


def ask(statement, parameters=None, path='/db/builtin/query/v2', **more):
    """Runs one statement; gives its rows by column, and the rest of the answer."""
    answer = json.load(send(path, {'statement': statement, 'parameters': parameters or {}, **more}))
    if 'errors' in answer:
        raise QueryError(answer['errors'][0])
    return [dict(zip(answer['data']['fields'], row)) for row in answer['data']['values']], answer


# Values go into parameters; what a row rests on comes with it.
rows, answer = ask('MATCH (c:Corridor)-[:CONNECTS]->(:Country {name: $name}) RETURN c.name AS corridor', {'name': 'Pakistan'}, evidence=True)
for row, cited in zip(rows, answer['evidence']):
    print(row['corridor'], [f'{c["document"]}#{c["passage"]}' for c in cited])

# A mistake has its place and a hint.
try:
    ask('MATCH (m:Member) RETRUN m.name')
except QueryError as error:
    print(f'line {error.line}, column {error.column}: {error.hint}')

# A transaction goes on from request to request, and is dropped here.
_, begun = ask("CREATE (:City {name: 'Naryn'})", path='/db/builtin/query/v2/tx')
transaction = f'/db/builtin/query/v2/tx/{begun["transaction"]["id"]}'
within, _ = ask("MATCH (c:City {name: 'Naryn'}) RETURN count(*) AS cities", path=transaction)
send(transaction, {}, 'DELETE').close()
after, _ = ask("MATCH (c:City {name: 'Naryn'}) RETURN count(*) AS cities")
print(within[0]['cities'], after[0]['cities'])

# Rows as lines, as fast as they are taken.
total = 0
with send('/db/builtin/rows', {'statement': 'UNWIND range(1, 10000) AS n RETURN n'}) as lines:
    for line in lines:
        row = json.loads(line)
        if 'errors' in row:
            raise QueryError(row['errors'][0])
        total += row['n']
print(total)
