"""Reads graph files with networkx and prints what it found in each, as JSON."""

import json
import sys

import networkx


def read(path):
    if path.endswith(".gexf"):
        # Its version is in the file; the reader wants to be told.
        return networkx.read_gexf(path, version="1.3")
    return networkx.read_graphml(path)


def content(graph):
    edges = graph.edges(keys=True, data=True) if graph.is_multigraph() else ((a, b, None, d) for a, b, d in graph.edges(data=True))
    return {
        "directed": graph.is_directed(),
        "graph": graph.graph,
        "nodes": [{"id": id, **data} for id, data in graph.nodes(data=True)],
        "edges": [{"source": a, "target": b, "key": key, "data": data} for a, b, key, data in edges],
    }


json.dump({path: content(read(path)) for path in sys.argv[1:]}, sys.stdout)
