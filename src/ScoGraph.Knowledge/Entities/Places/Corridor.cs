namespace ScoGraph.Knowledge;

/// <summary>A pipeline, road, transport or economic corridor (<c>:Corridor</c>).</summary>
public sealed class Corridor : Project
{
    internal Corridor(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>What it is, such as <c>pipeline</c>; null where the sources do not say.</summary>
    public string? Kind => Text("kind");

    /// <summary>The places that it connects (<c>CONNECTS</c>).</summary>
    public LinkedEntities<Place> Connects => Outgoing<Place>("CONNECTS");

    /// <summary>The countries among the places that it connects.</summary>
    public LinkedEntities<Country> Countries => Outgoing<Country>("CONNECTS");

    /// <summary>The countries that built it (<c>BUILT_BY</c>).</summary>
    public LinkedEntities<Country> BuiltBy => Outgoing<Country>("BUILT_BY");
}
