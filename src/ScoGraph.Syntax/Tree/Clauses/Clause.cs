using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>A clause of a single query.</summary>
internal abstract record Clause(SourceSpan Span) : SyntaxNode(Span);
