"""Writes random graphs with foreign programs, imports them with the tool, and compares what comes out with what the programs hold.

usage: check_imports.py FOLDER TOOL, where TOOL is the compiled ScoGraph.Tool.dll
"""
import datetime
import json
import pathlib
import random
import subprocess
import sys
import warnings
from collections import Counter
from urllib.parse import unquote

import igraph
import networkx
import rdflib

folder, tool = pathlib.Path(sys.argv[1]), sys.argv[2]
SEEDS = range(3)
TEXTS = ["plain", "two words", "é Ж 中 😀", "<&> 'single'", "semi;colon, comma", "a|b#c", "back\\slash", "1.5 km", "{brace}", "(round)"]
QUOTED = TEXTS + ['say "hi"', "line\nbreak", "&amp; &quot;", ""]


def read(path):
    """The nodes and the relationships of a file, imported."""
    lines = path.with_suffix(path.suffix + ".jsonl")
    run = subprocess.run(["dotnet", tool, "import", str(path), str(lines)], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"check-imports: {path.name}: {run.stderr or run.stdout}")
    nodes, edges = {}, []
    for text in lines.read_text().strip().split("\n")[1:]:
        element = json.loads(text)
        if "start" in element:
            edges.append((element["start"], element["type"], element["end"], element.get("properties", {})))
        else:
            nodes[element["id"]] = (element.get("labels", []), element.get("properties", {}))
    return nodes, edges


def value(held):
    """A value as something that can be compared, whole numbers like floats and times by their text."""
    if isinstance(held, dict):
        return next(iter(held.values()))
    if isinstance(held, (list, tuple)):
        return tuple(value(item) for item in held)
    return float(held) if isinstance(held, (int, float)) else str(held)


def line(labels, properties):
    return tuple(sorted(labels)), tuple(sorted((name, value(held)) for name, held in properties.items()))


def compare(path, nodes, edges, directed=True):
    """nodes: {name: (labels, properties)}, edges: [(name, type, name, properties)]; without direction either end may stand first"""
    def edge_line(nodes, a, kind, b, properties):
        ends = [line(*nodes[a]), line(*nodes[b])]
        return (kind, *(ends if directed else sorted(ends, key=repr)), line([], properties))

    read_nodes, read_edges = read(path)
    for what, found, expected in [
        ("nodes", [line(*node) for node in read_nodes.values()], [line(*node) for node in nodes.values()]),
        ("relationships", [edge_line(read_nodes, *edge) for edge in read_edges], [edge_line(nodes, *edge) for edge in edges]),
    ]:
        found, expected = Counter(found), Counter(expected)
        if found != expected:
            sys.exit(f"check-imports: {path.name}: {what} differ: {list((found - expected))[:2]} and {list((expected - found))[:2]}")
        print(f"check-imports: {path.name}: {sum(found.values())} {what} equal")


def attributes(chance, texts, lists=False):
    held = {
        "whole": chance.randrange(-2**31, 2**31), "real": chance.uniform(-1e3, 1e3) * 10.0 ** chance.randrange(-20, 20),
        "flag": chance.random() < 0.5, "text": chance.choice(texts), "weight": chance.uniform(0, 9), "Ключ": chance.choice(texts),
    }
    if lists:
        held["list"] = [chance.randrange(9) for _ in range(chance.randrange(1, 4))]
    return {name: held[name] for name in held if chance.random() < 0.6}


def network(seed, kind, names, texts, lists=False):
    """A random graph of networkx with attributes."""
    chance = random.Random(seed)
    graph = kind()
    for i in range(chance.randrange(2, 30)):
        graph.add_node(f"{chance.choice(names)} {i}" if seed % 2 else i, **attributes(chance, texts, lists))
    nodes = list(graph)
    for _ in range(chance.randrange(0, 60)):
        graph.add_edge(chance.choice(nodes), chance.choice(nodes), **attributes(chance, texts, lists))
    return graph


def edges_of(graph, key_name="key"):
    """The edges with their attributes; of a graph with several between two nodes also with their keys, if these have a name."""
    if graph.is_multigraph() and key_name:
        return [(a, "RELATED", b, data | {key_name: key}) for a, b, key, data in graph.edges(keys=True, data=True)]
    return [(a, "RELATED", b, data) for a, b, data in graph.edges(data=True)]


def networkx_checks(seed):
    kind = [networkx.DiGraph, networkx.MultiDiGraph, networkx.Graph][seed % 3]
    graph = network(seed, kind, QUOTED, QUOTED, lists=True)
    path = folder / f"networkx-{seed}.json"
    path.write_text(json.dumps(networkx.node_link_data(graph)))
    compare(path, {n: ([], data | {"id": n}) for n, data in graph.nodes(data=True)}, edges_of(graph))

    path = folder / f"cytoscape-{seed}.json"
    path.write_text(json.dumps(networkx.cytoscape_data(graph)))
    compare(path, {n: ([], data | {"id": str(n), "value": n, "name": str(n)}) for n, data in graph.nodes(data=True)},
            edges_of(graph))

    # GML of networkx has no names but ASCII ones.
    graph = network(seed, kind, QUOTED, QUOTED, lists=True)
    for data in [data for _, data in graph.nodes(data=True)] + [edge[-1] for edge in graph.edges(data=True)]:
        data.pop("Ключ", None)
    path = folder / f"networkx-{seed}.gml"
    networkx.write_gml(graph, path)
    number = {n: i for i, n in enumerate(graph)}
    compare(path, {n: ([], data | {"id": number[n], "label": str(n)}) for n, data in graph.nodes(data=True)}, edges_of(graph))

    graph = network(seed, kind, TEXTS, TEXTS)
    path = folder / f"networkx-{seed}.gexf"
    networkx.write_gexf(graph, path)
    compare(path, {n: ([], data | {"id": str(n)}) for n, data in graph.nodes(data=True)}, edges_of(graph, "networkx_key"))

    # GraphML of networkx has one type for a key, and no lists.
    graph = network(seed, kind, QUOTED, QUOTED)
    path = folder / f"networkx-{seed}.graphml"
    networkx.write_graphml_xml(graph, path)
    compare(path, {n: ([], data | {"id": str(n)}) for n, data in graph.nodes(data=True)}, edges_of(graph, None), graph.is_directed())

    # An edge list has no quotes: names without white space, and the nodes that have edges. Data are a dictionary at the end, or columns.
    graph = networkx.relabel_nodes(network(seed, kind, ["plain"], QUOTED, lists=True), lambda n: str(n).replace(" ", "_") if seed % 2 else n)
    graph.remove_nodes_from(list(networkx.isolates(graph)))
    ends = {n: ([], {"id": n}) for n in graph}
    kept = lambda path, names: [(a, path.stem, b, {name: data[name] for name in names or data if name in data})
                                for a, b, data in graph.edges(data=True)]
    for ending, delimiter in [("edgelist", " "), ("txt", "\t")]:
        path = folder / f"networkx-{seed}.{ending}"
        networkx.write_edgelist(graph, path, delimiter=delimiter)
        compare(path, ends, kept(path, None), graph.is_directed())
    path = folder / f"networkx-weighted-{seed}.edges"
    for *_, data in graph.edges(data=True):
        data.setdefault("weight", 1.5)
    networkx.write_weighted_edgelist(graph, path)
    compare(path, ends, kept(path, ["weight"]), graph.is_directed())

    # A network of Pajek holds texts, which networkx does not quote but for spaces.
    graph = network(seed, kind, ["plain", "two words", "é Ж"], ["plain", "two words", "é Ж"])
    texts = lambda data: {name: held for name, held in data.items() if isinstance(held, str)}
    for data in [data for _, data in graph.nodes(data=True)] + [edge[-1] for edge in graph.edges(data=True)]:
        weight = data.get("weight", 1.0)
        kept = texts(data)
        data.clear()
        data.update(kept)
        data["weight"] = weight
    for _, data in graph.nodes(data=True):
        del data["weight"]
    path = folder / f"networkx-{seed}.net"
    networkx.write_pajek(graph, path)
    compare(path, {n: ([], data | {"id": number + 1, "label": str(n), "x": 0.0, "y": 0.0, "shape": "ellipse"})
                   for number, (n, data) in enumerate(graph.nodes(data=True))},
            [(a, t, b, {name: held for name, held in p.items() if name != "key"}) for a, t, b, p in edges_of(graph)])


def igraph_checks(seed):
    chance = random.Random(seed)
    graph = igraph.Graph(directed=seed % 2 == 0)
    graph.add_vertices(chance.randrange(2, 30))
    graph.vs["name"] = [f"{chance.choice(QUOTED)} {v.index}" for v in graph.vs]
    graph.vs["size"] = [round(chance.uniform(-1e6, 1e6), 3) for _ in graph.vs]
    graph.add_edges([(chance.randrange(len(graph.vs)), chance.randrange(len(graph.vs))) for _ in range(chance.randrange(1, 60))])
    graph.es["weight"] = [float(chance.randrange(100)) for _ in graph.es]
    graph.es["note"] = [chance.choice(QUOTED) for _ in graph.es]
    path = folder / f"igraph-{seed}.gml"
    graph.write_gml(str(path))
    compare(path, {v.index: ([], {"id": v.index, "name": v["name"], "size": v["size"]}) for v in graph.vs},
            [(e.source, "RELATED", e.target, {"weight": e["weight"], "note": e["note"]}) for e in graph.es], graph.is_directed())
    path = folder / f"igraph-{seed}.graphml"
    graph.vs["flag"] = [chance.random() < 0.5 for _ in graph.vs]
    graph.write_graphml(str(path))
    held = {v.index: ([], {"id": f"n{v.index}", **v.attributes()}) for v in graph.vs}
    compare(path, held, [(e.source, "RELATED", e.target, e.attributes()) for e in graph.es], graph.is_directed())

    # igraph's edge lists know numbers of nodes only, the other one (LGL's kin) names and weights.
    named = {v: ([], {"id": v}) for e in graph.es for v in e.tuple}
    path = folder / f"igraph-{seed}.edges"
    graph.write_edgelist(str(path))
    compare(path, named, [(e.source, path.stem, e.target, {}) for e in graph.es], graph.is_directed())
    path = folder / f"igraph-ncol-{seed}.txt"
    graph.vs["short"] = [f"v{v.index}" for v in graph.vs]
    graph.write_ncol(str(path), names="short", weights="weight")
    compare(path, {v: ([], {"id": f"v{v}"}) for v in named},
            [(e.source, path.stem, e.target, {"weight": e["weight"]}) for e in graph.es], graph.is_directed())
    del graph.vs["flag"], graph.vs["short"]

    path = folder / f"igraph-{seed}.net"
    graph.vs["id"] = [f"v {v.index}" for v in graph.vs]
    del graph.es["note"]
    graph.write_pajek(str(path))
    compare(path, {v.index: ([], {"id": v.index + 1, "label": v["id"]}) for v in graph.vs},
            [(e.source, "RELATED", e.target, {"weight": e["weight"]}) for e in graph.es], graph.is_directed())


EX, RDF = rdflib.Namespace("http://example.org/a/"), rdflib.RDF


def local(iri):
    return unquote(str(iri)).replace("/", "#").replace(":", "#").split("#")[-1]


def rdflib_checks(seed):
    chance = random.Random(seed)
    graph = rdflib.Graph()
    nodes = [EX[f"n{i}"] for i in range(15)] + [EX["with%20space"], rdflib.URIRef("urn:x:Ж")] + [rdflib.BNode() for _ in range(5)]
    for i, node in enumerate(nodes):
        graph.add((node, EX.tag, rdflib.Literal(i)))
        if chance.random() < 0.5:
            graph.add((node, RDF.type, EX[chance.choice(["Town", "River", "two%20words"])]))
        for literal in [
            rdflib.Literal(chance.choice(QUOTED)), rdflib.Literal(round(chance.uniform(-1, 1), 4)), rdflib.Literal(chance.random() < 0.5),
            rdflib.Literal(datetime.date(2000 + i, 1, 1)), rdflib.Literal(chance.choice(TEXTS), lang="ky"),
        ]:
            if chance.random() < 0.5:
                key = literal.datatype or literal.language or "text"
                graph.add((node, EX["p" + local(key)], literal))
    for _ in range(40):
        graph.add((chance.choice(nodes), EX[chance.choice(["knows", "next"])], chance.choice(nodes)))
    held = {}
    for node in set(graph.subjects()) | {o for o in nodes}:
        properties = {} if isinstance(node, rdflib.BNode) else {"iri": str(node)}
        for predicate, literal in graph.predicate_objects(node):
            if isinstance(literal, rdflib.Literal):
                key = local(predicate) + (f"@{literal.language}" if literal.language else "")
                known = literal.datatype in (rdflib.XSD.integer, rdflib.XSD.double, rdflib.XSD.boolean)
                properties[key] = literal.toPython() if known else str(literal)
        held[node] = ([local(o) for o in graph.objects(node, RDF.type)], properties)
    edges = [(s, local(p), o, {}) for s, p, o in graph if p != RDF.type and not isinstance(o, rdflib.Literal)]
    for ending, form in [("ttl", "turtle"), ("nt", "nt")]:
        path = folder / f"rdflib-{seed}.{ending}"
        path.write_text(graph.serialize(format=form))
        compare(path, held, edges)


warnings.simplefilter("ignore")
for seed in SEEDS:
    networkx_checks(seed)
    igraph_checks(seed)
    rdflib_checks(seed)
