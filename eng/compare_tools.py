"""Compares what two programs of the tool answer: compare_tools.py PROGRAM PROGRAM. Says how long each takes to begin, too."""
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

ENVIRONMENT = {k: v for k, v in os.environ.items() if not k.startswith('NUGET')} | {'NO_COLOR': '1', 'TERM': 'dumb'}
ROWS = "MATCH (c:Corridor)-[r:CONNECTS]->(x) RETURN c, r, x.name AS name, date('2024-07-04') AS day, 0.1 AS f, [1, {a: 'é'}] AS l ORDER BY name, c.name"
COMMANDS = [
    (['query', ROWS, '--format', form], '') for form in ('table', 'json', 'jsonl', 'csv')
] + [
    ([ROWS], ''),
    (['query', 'UNWIND range(1, 50000) AS i RETURN i, toString(i) AS text'], ''),
    (['query', 'RETURN $p AS p', '--param', 'p=[1, 2.5, {"a": null}]', '-f', 'json'], ''),
    (['query', '-f', 'csv'], "RETURN 1 AS a; RETURN datetime('2024-07-04T10:00:00[Asia/Almaty]') AS b;\n RETURN c"),
    (['query', 'CREATE (:A {n: 1})', '--save=made.json'], ''),
    (['query', 'MATCH (a:A) SET a.n = a.n + 1 RETURN a.n', '-g', 'made.json', '--save'], ''),
    (['query', 'MATCH (a:A) RETURN a', '-g', 'made.json'], ''),
    (['schema'], ''),
    (['schema', '-g', 'mde.json'], ''),
    (['explain', 'MATCH (m:Member)-[:CONNECTS]-(c) RETURN m.name, count(c)'], ''),
    (['draw', 'MATCH p = (:Corridor)-[:CONNECTS]->() RETURN p'], ''),
    (['query', "MATCH (a:Country {name: 'China'}), (b:Country {name: 'India'}) CALL algo.dijkstra(a, b, {direction: 'both'}) YIELD cost RETURN cost"], ''),
    (['query', 'CALL algo.pageRank() YIELD node, score RETURN node.name, round(score * 1000) AS s ORDER BY s DESC, node.name LIMIT 5'], ''),
    (['check', 'made.json'], ''),
    (['check', 'made.json', '--citations'], ''),
    (['batch'], '{"id": 1, "query": "MATCH (m:Member) RETURN m ORDER BY m.name"}\nnonsense\n{"query": "RETURN x"}\n'),
    (['shell'], ':help\n:schema\nCREATE (:B);\n:save b.json\nMATCH (b:B) RETURN b;\n:param x [1, 2]\n:param\nRETURN nothing;\n'),
    (['export', '-', '--format', 'turtle'], ''),
    (['new', 'towns'], ''),
    (['query', "MATCH (t:Town) RETURN t.name ORDER BY t.name", '-g', 'towns/data'], ''),
    (['create', 'kept.scograph'], ''),
    (['import', 'made.json', 'imported.scograph', '--author', 'Ada', '--message', 'all of it'], ''),
    (['query', 'CREATE (:Town {name: $name})-[:ROAD {km: 440}]->(:Town)', '-g', 'kept.scograph', '--param', 'name=Osh', '--author', 'Ada'], ''),
    (['query', 'MATCH (t:Town) WHERE t.name IS NULL DETACH DELETE t', '-g', 'kept.scograph', '--message', 'without a name'], ''),
    (['query', 'MATCH (t:Town) RETURN t', '-g', 'kept.scograph'], ''),
    (['query', 'MATCH (t:Town) OPTIONAL MATCH (t)-[r]-() RETURN t, r', '-g', 'kept.scograph', '--as-of', '1'], ''),
    (['query', 'MATCH (t:Town) CALL graph.history(t) YIELD commit, change, property RETURN *', '-g', 'kept.scograph'], ''),
    (['shell', '-g', 'imported.scograph'], ':asof 0\n:schema\n:asof off\nCREATE (:B);\n:begin\nCREATE (:C);\n:rollback\n'),
    (['history', 'kept.scograph'], ''),
    (['history', 'imported.scograph', '--json'], ''),
    (['verify', 'kept.scograph'], ''),
    (['verify', 'imported.scograph'], ''),
    (['backup', 'kept.scograph', 'copy.scograph'], ''),
    (['restore', 'kept.scograph', '1', 'before.scograph'], ''),
    (['compact', 'kept.scograph', '--from', '2'], ''),
    (['verify', 'kept.scograph'], ''),
    (['query', 'RETURN 1', '-g', 'kept.scograph', '--as-of', '1'], ''),
    (['qurey'], ''),
    (['query', '--help'], ''),
    (['completion', 'bash'], ''),
] + [(['export', f'out.{ending}'], '') for ending in ('json', 'jsonl', 'graphml', 'cypher', 'gexf', 'nt', 'dot', 'mmd')] \
  + [(['import', f'out.{ending}', f'again-{ending}.json'], '') for ending in ('json', 'jsonl', 'graphml', 'cypher')]


INSTANT = r'\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[.\d]*(Z|\+00:00)'
KEPT = '.scograph'  # such a file has an id and instants of its own


def run(program, folder, arguments, text):
    done = subprocess.run([program, *arguments], input=text, capture_output=True, text=True, cwd=folder, env=ENVIRONMENT)
    return done.returncode, *(re.sub(INSTANT, 'INSTANT', text.replace(folder, 'FOLDER')) for text in (done.stdout, done.stderr))


def files(folder):
    found = {}
    for path, _, names in os.walk(folder):
        for name in names:
            if KEPT in name:
                continue
            with open(os.path.join(path, name), 'rb') as file:
                found[os.path.relpath(os.path.join(path, name), folder)] = file.read()
    return found


def begin(program):
    times = []
    for _ in range(11):
        started = time.perf_counter()
        subprocess.run([program, 'query', 'RETURN 1'], capture_output=True, check=True, env=ENVIRONMENT)
        times.append(time.perf_counter() - started)
    return statistics.median(times)


first, second = sys.argv[1:3]
different = 0
with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
    for arguments, text in COMMANDS:
        left, right = run(first, one, arguments, text), run(second, two, arguments, text)
        if left != right:
            different += 1
            print(f'not the same: {arguments}\n{left}\n{right}'[:4000], file=sys.stderr)
    if files(one) != files(two):
        different += 1
        print('the files that they wrote differ', file=sys.stderr)
if different:
    sys.exit(1)
times = begin(first), begin(second)
print(f'{len(COMMANDS)} commands are answered alike; RETURN 1 takes {times[0] * 1000:.0f} ms and {times[1] * 1000:.0f} ms')
