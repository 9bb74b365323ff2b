using System.Collections.Immutable;
using ScoGraph.Functions.Scalar;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Binding.Bound;

/// <summary>What has a value for each row, with names resolved and the static type known.</summary>
internal abstract record BoundExpression(SourceSpan Span, ExpressionType Type);

internal sealed record BoundConstant(SourceSpan Span, ExpressionType Type, Value Value) : BoundExpression(Span, Type);

internal sealed record BoundParameter(SourceSpan Span, string Name) : BoundExpression(Span, ExpressionType.Any);

internal sealed record BoundVariable(SourceSpan Span, Variable Variable) : BoundExpression(Span, Variable.Type);

/// <summary>target.key of a node, relationship, map or temporal value.</summary>
internal sealed record BoundProperty(SourceSpan Span, BoundExpression Target, string Key) : BoundExpression(Span, ExpressionType.Any);

/// <summary>target[index] of a list, map, node or relationship.</summary>
internal sealed record BoundIndex(SourceSpan Span, ExpressionType Type, BoundExpression Target, BoundExpression Index)
    : BoundExpression(Span, Type);

internal sealed record BoundSlice(SourceSpan Span, ExpressionType Type, BoundExpression Target, BoundExpression? From, BoundExpression? To)
    : BoundExpression(Span, Type);

internal sealed record BoundList(SourceSpan Span, ExpressionType Type, ImmutableArray<BoundExpression> Items) : BoundExpression(Span, Type);

/// <summary>A map; later entries win over earlier ones of the same key.</summary>
internal sealed record BoundMap(SourceSpan Span, ImmutableArray<BoundMapEntry> Entries)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Map));

/// <summary>
/// An entry of a map; with a null <see cref="Key"/> all properties of the value (element or map) are meant, as in <c>n {.*}</c>.
/// </summary>
internal sealed record BoundMapEntry(string? Key, BoundExpression Value);

/// <summary>variable {…}: null where the target is null, else the map.</summary>
internal sealed record BoundMapProjection(SourceSpan Span, BoundExpression Target, BoundMap Map)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Map | ValueTypes.Null));

internal sealed record BoundNot(SourceSpan Span, BoundExpression Operand)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null));

internal enum LogicalConnective
{
    And,
    Or,
    Xor,
}

internal sealed record BoundLogical(SourceSpan Span, LogicalConnective Connective, BoundExpression Left, BoundExpression Right)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null));

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
}

internal sealed record BoundArithmetic(
    SourceSpan Span, ExpressionType Type, ArithmeticOperator Operator, BoundExpression Left, BoundExpression Right)
    : BoundExpression(Span, Type);

/// <summary>-operand; +operand where <see cref="Plus"/> (checks that it is a number).</summary>
internal sealed record BoundSign(SourceSpan Span, ExpressionType Type, bool Plus, BoundExpression Operand) : BoundExpression(Span, Type);

internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

internal sealed record BoundComparison(SourceSpan Span, Comparison Operator, BoundExpression Left, BoundExpression Right)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null));

internal enum TextPredicate
{
    StartsWith,
    EndsWith,
    Contains,
    Matches,
}

/// <summary>
/// A predicate on two strings; null where either is no string. <see cref="TextPredicate.Matches"/> is a whole match of a regular
/// expression.
/// </summary>
internal sealed record BoundTextPredicate(SourceSpan Span, TextPredicate Predicate, BoundExpression Left, BoundExpression Right)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null));

internal sealed record BoundIn(SourceSpan Span, BoundExpression Item, BoundExpression List)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null));

internal sealed record BoundIsNull(SourceSpan Span, BoundExpression Operand, bool Negated)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean));

/// <summary>
/// Whether a variable of an earlier clause, which a pattern takes for a node or a relationship, is there; an error where it is anything
/// else.
/// </summary>
/// <param name="Kind">Node or relationship.</param>
internal sealed record BoundElementCheck(SourceSpan Span, BoundExpression Operand, ValueTypes Kind)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean));

/// <summary>Whether a node has labels, or a relationship a type, that fit; null for null.</summary>
internal sealed record BoundLabelTest(SourceSpan Span, BoundExpression Operand, BoundLabels Labels)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null));

internal sealed record BoundFunctionCall(
    SourceSpan Span, ExpressionType Type, ScalarFunction Function, ImmutableArray<BoundExpression> Arguments)
    : BoundExpression(Span, Type);

/// <summary>CASE. With an operand the branches' conditions are compared with it by <c>=</c>, the operand computed once.</summary>
internal sealed record BoundCase(
    SourceSpan Span, ExpressionType Type, BoundExpression? Operand, ImmutableArray<BoundCaseBranch> Branches, BoundExpression? Otherwise)
    : BoundExpression(Span, Type);

internal sealed record BoundCaseBranch(BoundExpression When, BoundExpression Then);

internal sealed record BoundListComprehension(
    SourceSpan Span, ExpressionType Type, Variable Variable, BoundExpression List, BoundExpression? Where, BoundExpression? Projection)
    : BoundExpression(Span, Type);

internal enum Quantifier
{
    All,
    Any,
    None,
    Single,
}

internal sealed record BoundQuantifier(
    SourceSpan Span, Quantifier Quantifier, Variable Variable, BoundExpression List, BoundExpression Where)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null));

internal sealed record BoundReduce(
    SourceSpan Span, Variable Accumulator, BoundExpression Initial, Variable Variable, BoundExpression List, BoundExpression Step)
    : BoundExpression(Span, ExpressionType.Any);

/// <summary>The path over elements that are variables of the row; null where any of them is null.</summary>
internal sealed record BoundPath(SourceSpan Span, BoundPathVariable Elements)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Path | ValueTypes.Null));

internal enum Subquery
{
    /// <summary>Whether the query has a row.</summary>
    Exists,

    /// <summary>How many rows the query has.</summary>
    Count,

    /// <summary>The values of the query's one column as a list, nulls included.</summary>
    Collect,
}

/// <summary>
/// A query inside an expression, evaluated for each row with the row's variables as <see cref="BoundQuery.Arguments"/>. Pattern
/// predicates are Exists, pattern comprehensions Collect; shortestPath as an expression is the item 0 of a Collect.
/// </summary>
internal sealed record BoundSubquery(SourceSpan Span, ExpressionType Type, Subquery Kind, BoundQuery Query) : BoundExpression(Span, Type);
