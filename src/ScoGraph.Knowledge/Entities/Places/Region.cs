namespace ScoGraph.Knowledge;

/// <summary>A part of the world larger than a country (<c>:Region</c>).</summary>
public sealed class Region : Place
{
    internal Region(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>The organisations that span it (<c>SPANS</c>).</summary>
    public LinkedEntities<Organization> SpannedBy => Incoming<Organization>("SPANS");
}
