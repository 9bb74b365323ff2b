namespace ScoGraph.Knowledge;

/// <summary>What can act: an organisation or one of its organs.</summary>
public abstract class Body : Entity
{
    private protected Body(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>The threats that it counters (<c>COUNTERS</c>).</summary>
    public LinkedEntities<Threat> Counters => Outgoing<Threat>("COUNTERS");
}
