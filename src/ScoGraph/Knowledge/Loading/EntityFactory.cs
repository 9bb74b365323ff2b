namespace ScoGraph.Knowledge.Loading;

/// <summary>Which class a node becomes. A node with several of the labels becomes the first.</summary>
internal static class EntityFactory
{
    private static readonly (string Label, Type Type, Func<KnowledgeGraph, Node, Entity> Create)[] Kinds =
    [
        ("Country", typeof(Country), (graph, node) => new Country(graph, node)),
        ("Region", typeof(Region), (graph, node) => new Region(graph, node)),
        ("City", typeof(City), (graph, node) => new City(graph, node)),
        ("Corridor", typeof(Corridor), (graph, node) => new Corridor(graph, node)),
        ("Organization", typeof(Organization), (graph, node) => new Organization(graph, node)),
        ("Organ", typeof(Organ), (graph, node) => new Organ(graph, node)),
        ("Role", typeof(Role), (graph, node) => new Role(graph, node)),
        ("Event", typeof(Event), (graph, node) => new Event(graph, node)),
        ("Instrument", typeof(Instrument), (graph, node) => new Instrument(graph, node)),
        ("Person", typeof(Person), (graph, node) => new Person(graph, node)),
        ("Principle", typeof(Principle), (graph, node) => new Principle(graph, node)),
        ("Threat", typeof(Threat), (graph, node) => new Threat(graph, node)),
        ("Challenge", typeof(Challenge), (graph, node) => new Challenge(graph, node)),
        ("CooperationArea", typeof(CooperationArea), (graph, node) => new CooperationArea(graph, node)),
        ("Initiative", typeof(Initiative), (graph, node) => new Initiative(graph, node)),
        ("Theme", typeof(Theme), (graph, node) => new Theme(graph, node)),
        ("Claim", typeof(Claim), (graph, node) => new Claim(graph, node)),
        ("Document", typeof(Document), (graph, node) => new Document(graph, node)),
        ("Passage", typeof(Passage), (graph, node) => new Passage(graph, node)),
    ];

    public static Entity Create(KnowledgeGraph graph, Node node)
    {
        foreach ((string label, _, Func<KnowledgeGraph, Node, Entity> create) in Kinds)
        {
            if (node.Labels.Contains(label))
                return create(graph, node);
        }

        return new Thing(graph, node);
    }

    /// <summary>The label of a class, which nodes of other classes may carry, too.</summary>
    public static string LabelOf<T>()
        where T : Entity => Kinds.First(kind => kind.Type == typeof(T)).Label;
}
