using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>CREATE or DROP of an index or a constraint.</summary>
/// <param name="Declaration">What is declared; null for DROP.</param>
/// <param name="Dropped">The name of what is dropped; null for CREATE.</param>
/// <param name="IsConstraint">Whether CONSTRAINT is written, and not INDEX.</param>
/// <param name="IsLenient">Whether IF NOT EXISTS or IF EXISTS is written.</param>
internal sealed record SchemaClause(SourceSpan Span, GraphDeclaration? Declaration, Identifier? Dropped, bool IsConstraint, bool IsLenient)
    : Clause(Span)
{
    public override string Title => (Dropped is null ? "CREATE " : "DROP ") + (IsConstraint ? "CONSTRAINT" : "INDEX");

    public override bool IsUpdate => true;
}
