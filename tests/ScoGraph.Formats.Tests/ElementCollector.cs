using ScoGraph.Formats.Elements;

namespace ScoGraph.Formats.Tests;

/// <summary>Keeps what a reader pushes.</summary>
internal sealed class ElementCollector : IElementSink
{
    public List<NodeElement> Nodes { get; } = [];

    public List<RelationshipElement> Relationships { get; } = [];

    public List<GraphDeclaration> Declarations { get; } = [];

    public bool Completed { get; private set; }

    public void Declare(GraphDeclaration declaration) => Declarations.Add(declaration);

    public void Add(NodeElement node) => Nodes.Add(node);

    public void Add(RelationshipElement relationship) => Relationships.Add(relationship);

    public void Complete() => Completed = true;
}
