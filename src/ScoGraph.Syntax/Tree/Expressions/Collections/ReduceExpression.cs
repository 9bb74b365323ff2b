using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions.Collections;

/// <summary>reduce(accumulator = initial, variable IN list | step).</summary>
internal sealed record ReduceExpression(
    SourceSpan Span, Identifier Accumulator, Expression Initial, Identifier Variable, Expression List, Expression Step) : Expression(Span);
