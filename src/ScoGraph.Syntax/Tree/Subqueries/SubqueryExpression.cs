using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tree.Subqueries;

internal enum SubqueryKind
{
    Exists,
    Count,
    Collect,
}

/// <summary>
/// EXISTS { … }, COUNT { … }, COLLECT { … }. A body of patterns alone is a <see cref="Query"/> of one MATCH without RETURN.
/// </summary>
internal sealed record SubqueryExpression(SourceSpan Span, SubqueryKind Kind, Query Body) : Expression(Span);
