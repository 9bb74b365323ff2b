namespace ScoGraph.Knowledge;

/// <summary>Something that is done together (<c>:Initiative</c>).</summary>
public sealed class Initiative : Project
{
    internal Initiative(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>The organs that run it (<c>RUNS</c>).</summary>
    public LinkedEntities<Organ> RunBy => Incoming<Organ>("RUNS");
}
