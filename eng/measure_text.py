"""Measures what the tool finds in a text: measure_text.py TEXT --graph G [--mentions M.json] [--facts F.json] [--tool COMMAND...].

Mentions are [{entity, paragraph, nested}], facts [{type, start, end, paragraph}]. Facts of types that the key does not name are left
out, and those of passages and documents.
Prints precision and recall, and with --list what is missing and what is too much.
"""
import argparse
import json
import subprocess
import sys


def run(tool, command, text, graph):
    done = subprocess.run([*tool, command, text, '--graph', graph, '--format', 'jsonl'], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr.strip() or f'{command} failed')
    return [json.loads(line) for line in done.stdout.splitlines()]


def read(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def passages(graph):
    """The keys of the graph's documents and passages, if it is a file of JSON."""
    try:
        nodes = read(graph)['nodes']
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    return {node['id'] for node in nodes if {'Document', 'Passage'} & set(node.get('labels', []))}


def report(name, expected, found, is_listed):
    both = len(expected & found)
    precision = both / len(found) if found else 1.0
    recall = both / len(expected) if expected else 1.0
    print(f'{name}: precision {precision:.3f}, recall {recall:.3f} ({len(expected)} expected, {len(found)} found, {both} of both)')
    if is_listed:
        for what, items in (('missing', expected - found), ('too much', found - expected)):
            for item in sorted(items, key=str):
                print(f'  {what}: {" ".join(map(str, item))}')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('text')
    parser.add_argument('--graph', required=True)
    parser.add_argument('--mentions')
    parser.add_argument('--facts')
    parser.add_argument('--list', action='store_true')
    parser.add_argument('--tool', nargs='+', required=True)
    asked = parser.parse_args()
    if asked.mentions:
        found = run(asked.tool, 'annotate', asked.text, asked.graph)
        report('mentions', *({(m['entity'], m['paragraph'], bool(m.get('nested'))) for m in all_} for all_ in (read(asked.mentions), found)),
               asked.list)
    if asked.facts:
        cited = passages(asked.graph)
        expected = [fact for fact in read(asked.facts) if not {fact['start'], fact['end']} & cited]
        types = {fact['type'] for fact in expected}
        found = [fact for fact in run(asked.tool, 'propose', asked.text, asked.graph) if fact['type'] in types]
        report('facts', *({(f['type'], f['start'], f['end'], f['paragraph']) for f in all_} for all_ in (expected, found)), asked.list)


main()
