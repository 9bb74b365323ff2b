namespace ScoGraph.Editing;

/// <summary>What a candidate is.</summary>
internal enum CompletionKind
{
    Variable,
    Property,
    Label,
    RelationshipType,
    Keyword,
    Function,
    Procedure,
    Column,
    Parameter,
}
