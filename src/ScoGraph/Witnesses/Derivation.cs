using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Witnesses;

namespace ScoGraph;

/// <summary>
/// A set of elements that a row rests on: with these alone the graph would still give the row, where <see
/// cref="RowEvidence.CountTogether"/> is false. The ends of a relationship are among them.
/// </summary>
public sealed class Derivation
{
    internal Derivation(ElementSet elements, IGraphSnapshot snapshot)
    {
        Elements = elements;
        Nodes = [.. elements.Nodes.Select(node => (Node)ClrValues.ToClr(Value.FromNode(node), snapshot)!)];
        Relationships =
            [.. elements.Relationships.Select(id => (Relationship)ClrValues.ToClr(Value.FromRelationship(id), snapshot)!)];
    }

    /// <summary>The nodes, in the order of their ids.</summary>
    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>The relationships, in the order of their ids.</summary>
    public IReadOnlyList<Relationship> Relationships { get; }

    internal ElementSet Elements { get; }

    /// <summary>The elements as openCypher writes them, nodes first.</summary>
    public override string ToString() => string.Join(", ", Nodes.Select(n => n.ToString()).Concat(Relationships.Select(r => r.ToString())));
}
