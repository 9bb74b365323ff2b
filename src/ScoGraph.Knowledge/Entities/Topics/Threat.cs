namespace ScoGraph.Knowledge;

/// <summary>A threat that is countered (<c>:Threat</c>).</summary>
public sealed class Threat : Entity
{
    internal Threat(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>The organisations and organs that counter it (<c>COUNTERS</c>).</summary>
    public LinkedEntities<Body> CounteredBy => Incoming<Body>("COUNTERS");
}
