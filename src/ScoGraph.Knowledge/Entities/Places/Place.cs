namespace ScoGraph.Knowledge;

/// <summary>What a corridor can connect: a country, a region or a city.</summary>
public abstract class Place : Entity
{
    private protected Place(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>The corridors that connect it (<c>CONNECTS</c>).</summary>
    public LinkedEntities<Corridor> Corridors => Incoming<Corridor>("CONNECTS");
}
