using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Paths;

/// <summary>Nodes and relationships that a search must leave out.</summary>
internal sealed class PathBans
{
    private readonly HashSet<int> _nodes = [];
    private readonly HashSet<int> _relationships = [];

    public bool Forbids(Step step) => _nodes.Contains(step.Node) || _relationships.Contains(step.Relationship);

    public void BanNode(int node) => _nodes.Add(node);

    public void BanRelationship(int relationship) => _relationships.Add(relationship);

    public void AllowAllRelationships() => _relationships.Clear();
}
