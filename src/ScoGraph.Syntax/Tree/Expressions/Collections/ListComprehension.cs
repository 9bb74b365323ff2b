using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions.Collections;

/// <summary>[variable IN list WHERE filter | projection].</summary>
internal sealed record ListComprehension(SourceSpan Span, Identifier Variable, Expression List, Expression? Where, Expression? Projection)
    : Expression(Span);
