using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions.Collections;

internal enum QuantifierKind
{
    All,
    Any,
    None,
    Single,
}

/// <summary>all | any | none | single (variable IN list WHERE condition).</summary>
internal sealed record QuantifierExpression(SourceSpan Span, QuantifierKind Kind, Identifier Variable, Expression List, Expression Where)
    : Expression(Span);
