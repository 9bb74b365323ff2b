"""Reads every export of the built-in graph with a foreign reader and compares it with the graph's own JSON.

usage: check_exports.py FOLDER, which holds sco.json, sco.graphml, sco.gexf, sco.dot, sco.nt and sco.ttl
"""
import json
import pathlib
import re
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


def networkx_check(name, read):
    read_graph = read(folder / name)
    key = {n: data["key"] for n, data in read_graph.nodes(data=True)}
    same(f"{name}, labels", Counter(data["labels"] for _, data in read_graph.nodes(data=True)), labels)
    same(f"{name}, relationships", Counter((key[a], data["type"], key[b]) for a, b, data in read_graph.edges(data=True)), ties)
    for node, data in read_graph.nodes(data=True):
        for name_of, value in nodes[data["key"]].get("properties", {}).items():
            if isinstance(value, (int, float, str)) and not isinstance(value, bool) and str(data[name_of]) != str(value):
                sys.exit(f"check-exports: {name}: {data['key']}.{name_of} is {data[name_of]!r}, not {value!r}")


networkx_check("sco.graphml", lambda path: networkx.read_graphml(path, force_multigraph=True))
networkx_check("sco.gexf", networkx.read_gexf)

# Graphviz lays the graph out and tells what it read.
dot = json.loads(subprocess.run(["dot", "-Tdot_json", str(folder / "sco.dot")], check=True, capture_output=True, text=True).stdout)
same("sco.dot, nodes", Counter(n["labels"] for n in dot["objects"]), Counter(label[1:] for label in labels.elements()))
same("sco.dot, relationships", Counter(e["label"] for e in dot["edges"]), Counter(r["type"] for r in graph["relationships"]))


# rdflib reads RDF 1.1: the triples without what RDF 1.2 adds about them.
def rdf_check(name, text, form):
    store = rdflib.Graph().parse(data=text, format=form)
    prefix = "urn:scograph:"
    triples = Counter(
        (str(s), str(p), str(o)) for s, p, o in store if str(p).startswith(prefix + "type:"))
    same(f"{name}, relationships", triples, Counter({
        (f"{prefix}node:{quote(a, safe='')}", f"{prefix}type:{quote(t, safe='')}", f"{prefix}node:{quote(b, safe='')}"): 1
        for a, t, b in ties}))
    kinds = Counter(str(o) for _, p, o in store.triples((None, rdflib.RDF.type, None)))
    same(f"{name}, labels", kinds, Counter(f"{prefix}label:{quote(l, safe='')}" for n in graph["nodes"] for l in n["labels"]))


rdf_check("sco.nt", "".join(l for l in (folder / "sco.nt").read_text().splitlines(True) if "<<(" not in l), "nt")
rdf_check("sco.ttl", re.sub(r" \{\|.*\|\}", "", (folder / "sco.ttl").read_text()), "turtle")
