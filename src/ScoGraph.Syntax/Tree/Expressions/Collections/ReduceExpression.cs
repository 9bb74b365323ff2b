using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions.Collections;

/// <summary>reduce(accumulator = initial, variable IN list | step), and allReduce(…, test).</summary>
/// <param name="Test">What must hold behind each step; null for reduce, whose value is the last accumulator.</param>
internal sealed record ReduceExpression(
    SourceSpan Span, Identifier Accumulator, Expression Initial, Identifier Variable, Expression List, Expression Step,
    Expression? Test = null) : Expression(Span);
