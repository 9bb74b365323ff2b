namespace ScoGraph.Knowledge;

/// <summary>An entity of a kind that the typed model has no class for: its labels and facts tell what it is.</summary>
public sealed class Thing : Entity
{
    internal Thing(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }
}
