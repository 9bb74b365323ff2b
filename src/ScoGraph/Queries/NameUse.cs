using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Queries;

/// <summary>A name that a query reads the graph by.</summary>
internal readonly record struct NameUse(NameKind Kind, string Name, SourceSpan Span);

internal enum NameKind
{
    Label,
    RelationshipType,
    Property,
}
