"""Reads every export of the built-in graph with a foreign reader and compares it with the graph's own JSON.

usage: check_exports.py FOLDER, which holds sco.json, sco.graphml, sco.gexf, sco.dot, plain.nt, plain.ttl, sco.jsonl
and the folders sco-csv and sco-lsqb
"""
import csv
import json
import pathlib
import subprocess
import sys
from collections import Counter
from urllib.parse import quote

import networkx
import rdflib

folder = pathlib.Path(sys.argv[1])
graph = json.loads((folder / "sco.json").read_text())
nodes = {n["id"]: n for n in graph["nodes"]}
labels = Counter(":" + ":".join(sorted(n["labels"])) for n in graph["nodes"])
ties = Counter((r["start"], r["type"], r["end"]) for r in graph["relationships"])


def same(what, found, expected):
    if found != expected:
        sys.exit(f"check-exports: {what} differs: {list((found - expected).items())[:3]} and {list((expected - found).items())[:3]}")
    print(f"check-exports: {what}: {sum(found.values())} equal")


def written(value):
    """How GraphML and GEXF hold a value: lists and times as texts."""
    if isinstance(value, list):
        return "[" + ", ".join(f"'{item}'" if isinstance(item, str) else str(item) for item in value) + "]"
    return next(iter(value.values())) if isinstance(value, dict) else value


def holds(data, properties):
    return all(name in data and (data[name] if isinstance(data[name], bool) else str(data[name])) ==
               (written(value) if isinstance(value, bool) else str(written(value))) for name, value in properties.items())


def compare(name, key, data, properties):
    if not holds(data, properties):
        sys.exit(f"check-exports: {name}: {key} has {data}, not {properties}")


def networkx_check(name, read):
    read_graph = read(folder / name)
    key = {n: data["key"] for n, data in read_graph.nodes(data=True)}
    same(f"{name}, labels", Counter(data["labels"] for _, data in read_graph.nodes(data=True)), labels)
    same(f"{name}, relationships", Counter((key[a], data["type"], key[b]) for a, b, data in read_graph.edges(data=True)), ties)
    for node, data in read_graph.nodes(data=True):
        compare(name, data["key"], data, nodes[data["key"]].get("properties", {}))
    edges = {}
    for a, b, data in read_graph.edges(data=True):
        edges.setdefault((key[a], key[b]), []).append(data)
    for described in graph["relationships"]:
        pairs = edges[described["start"], described["end"]]
        if not any(data["type"] == described["type"] and holds(data, described.get("properties", {})) for data in pairs):
            sys.exit(f"check-exports: {name}: no edge like {described}")


networkx_check("sco.graphml", lambda path: networkx.read_graphml(path, force_multigraph=True))
networkx_check("sco.gexf", networkx.read_gexf)

# Graphviz lays the graph out and tells what it read.
dot = json.loads(subprocess.run(["dot", "-Tdot_json", str(folder / "sco.dot")], check=True, capture_output=True, text=True).stdout)
same("sco.dot, nodes", Counter(n["labels"] for n in dot["objects"]), Counter(label[1:] for label in labels.elements()))
same("sco.dot, relationships", Counter(e["label"] for e in dot["edges"]), Counter(r["type"] for r in graph["relationships"]))


# rdflib reads RDF 1.1: the exports without annotations.
def rdf_check(name, text, form):
    store = rdflib.Graph().parse(data=text, format=form)
    prefix = "https://example.org/sco/"
    triples = Counter(
        (str(s), str(p), str(o)) for s, p, o in store if str(p).startswith(prefix + "type:"))
    same(f"{name}, relationships", triples, Counter({
        (f"{prefix}node:{quote(a, safe='')}", f"{prefix}type:{quote(t, safe='')}", f"{prefix}node:{quote(b, safe='')}"): 1
        for a, t, b in ties}))
    def texts(value):
        items = value if isinstance(value, list) else [value]
        return [str(item).lower() if isinstance(item, bool) else str(written(item)) for item in items]

    literals = Counter((str(s), str(p), str(o)) for s, p, o in store
                       if str(p).startswith(prefix + "property:") and str(s).startswith(prefix + "node:"))
    same(f"{name}, properties of nodes", literals, Counter({
        (f"{prefix}node:{quote(n['id'], safe='')}", f"{prefix}property:{quote(k, safe='')}", text): 1
        for n in graph["nodes"] for k, v in (n.get("properties", {}) | {"key": n["id"]}).items() for text in texts(v)}))
    kinds = Counter(str(o) for _, p, o in store.triples((None, rdflib.RDF.type, None)))
    same(f"{name}, labels", kinds, Counter(f"{prefix}label:{quote(l, safe='')}" for n in graph["nodes"] for l in n["labels"]))


rdf_check("plain.nt", (folder / "plain.nt").read_text(), "nt")
rdf_check("plain.ttl", (folder / "plain.ttl").read_text(), "turtle")

# Folders of CSV, by Python's own reader: every node and relationship has its row, and every cell is what the graph holds.
for name, delimiter in [("sco-csv", ","), ("sco-lsqb", "|")]:
    rows = []
    for path in sorted((folder / name).glob("*.csv")):
        with open(path, newline="", encoding="utf-8") as file:
            rows += [(path.stem, row) for row in csv.DictReader(file, delimiter=delimiter)]
    found_labels, found_ties = Counter(), Counter()
    for stem, row in rows:
        columns = {column.split(":")[-1].split("(")[0]: cell for column, cell in row.items()}
        if "ID" in columns:
            found_labels[":" + ":".join(sorted((columns.get("LABEL") or stem).split(";")))] += 1
            plain = {k: v for k, v in nodes[columns["ID"]].get("properties", {}).items() if isinstance(v, (str, int, float)) and not isinstance(v, bool)}
            compare(name, columns["ID"], {c.split(":")[0]: cell for c, cell in row.items()}, plain)
        else:
            verb = "".join(f"_{u}" if u.isupper() else u.upper() for u in stem.split("_")[1]) if "TYPE" not in columns else columns["TYPE"]
            found_ties[(columns["START_ID"], verb, columns["END_ID"])] += 1
    same(f"{name}, labels", found_labels, labels)
    same(f"{name}, relationships", found_ties, ties)

# JSON Lines, by Python's own reader.
lines = [json.loads(line) for line in (folder / "sco.jsonl").read_text().splitlines()]
same("sco.jsonl, elements", Counter(json.dumps(e, sort_keys=True) for e in lines[1:]),
     Counter(json.dumps(e, sort_keys=True) for e in graph["nodes"] + graph["relationships"]))
