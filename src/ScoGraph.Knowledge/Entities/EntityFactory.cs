namespace ScoGraph.Knowledge.Entities;

/// <summary>Which class a node becomes. A node with several of the labels becomes the first.</summary>
internal static class EntityFactory
{
    private static readonly (string Label, Func<KnowledgeGraph, Node, Entity> Create)[] Kinds =
    [
        ("Country", (graph, node) => new Country(graph, node)),
        ("Region", (graph, node) => new Region(graph, node)),
        ("City", (graph, node) => new City(graph, node)),
        ("Corridor", (graph, node) => new Corridor(graph, node)),
        ("Organization", (graph, node) => new Organization(graph, node)),
        ("Organ", (graph, node) => new Organ(graph, node)),
        ("Role", (graph, node) => new Role(graph, node)),
        ("Event", (graph, node) => new Event(graph, node)),
        ("Instrument", (graph, node) => new Instrument(graph, node)),
        ("Person", (graph, node) => new Person(graph, node)),
        ("Principle", (graph, node) => new Principle(graph, node)),
        ("Threat", (graph, node) => new Threat(graph, node)),
        ("Challenge", (graph, node) => new Challenge(graph, node)),
        ("CooperationArea", (graph, node) => new CooperationArea(graph, node)),
        ("Initiative", (graph, node) => new Initiative(graph, node)),
        ("Theme", (graph, node) => new Theme(graph, node)),
        ("Claim", (graph, node) => new Claim(graph, node)),
        ("Document", (graph, node) => new Document(graph, node)),
        ("Passage", (graph, node) => new Passage(graph, node)),
    ];

    public static Entity Create(KnowledgeGraph graph, Node node)
    {
        foreach ((string label, Func<KnowledgeGraph, Node, Entity> create) in Kinds)
        {
            if (node.Labels.Contains(label))
                return create(graph, node);
        }

        return new Thing(graph, node);
    }
}
