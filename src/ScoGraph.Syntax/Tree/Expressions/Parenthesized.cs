using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>An expression in parentheses: kept, because it separates a comparison chain and names a column as written.</summary>
internal sealed record Parenthesized(SourceSpan Span, Expression Inner) : Expression(Span);
