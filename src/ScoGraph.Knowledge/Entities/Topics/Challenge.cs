namespace ScoGraph.Knowledge;

/// <summary>A challenge that an organisation adapts to (<c>:Challenge</c>).</summary>
public sealed class Challenge : Entity
{
    internal Challenge(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>The organisations that adapt to it (<c>ADAPTS_TO</c>).</summary>
    public LinkedEntities<Organization> AdaptedToBy => Incoming<Organization>("ADAPTS_TO");
}
