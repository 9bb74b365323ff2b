namespace ScoGraph.Knowledge;

/// <summary>What serves an area of cooperation: a corridor or an initiative.</summary>
public abstract class Project : Entity
{
    private protected Project(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>The areas of cooperation that it serves (<c>SERVES</c>).</summary>
    public LinkedEntities<CooperationArea> Serves => Outgoing<CooperationArea>("SERVES");
}
