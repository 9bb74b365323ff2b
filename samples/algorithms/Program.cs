// Runs a QuikGraph algorithm on the graph as it is, with no copy, and the library's own beside it.
using QuikGraph.Algorithms;
using ScoGraph;
using ScoGraph.Knowledge;

GraphView snapshot = KnowledgeGraph.Sco.Graph.Snapshot();
GraphTraversal corridors = snapshot.Traverse(new TraversalOptions
{
    Labels = ["Corridor", "Country", "Region"],
    RelationshipTypes = ["CONNECTS"],
    Direction = Direction.Both,
});

Dictionary<long, int> components = [];
int count = corridors.ToQuikGraph().WeaklyConnectedComponents(components);
Console.WriteLine($"QuikGraph finds {count} separate networks among {components.Count} places and corridors.");

foreach (ScoredNode central in corridors.DegreeCentrality().Where(n => n.Node.Labels.Contains("Country")).Take(3))
    Console.WriteLine($"{central.Node["name"]}: {central.Score} corridors");

long pakistan = snapshot.Query("MATCH (c:Country {name: 'Pakistan'}) RETURN id(c)").Scalar<long>();
long russia = snapshot.Query("MATCH (c:Country {name: 'Russia'}) RETURN id(c)").Scalar<long>();
Console.WriteLine(string.Join(" – ", corridors.ShortestPath(pakistan, russia)!.Nodes.Select(n => n["name"])));
