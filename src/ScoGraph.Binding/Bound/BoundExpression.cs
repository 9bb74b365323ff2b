using System.Collections.Immutable;
using ScoGraph.Functions.Scalar;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Binding.Bound;

/// <summary>What has a value for each row, with names resolved and the static type known.</summary>
internal abstract record BoundExpression(SourceSpan Span, ExpressionType Type)
{
    /// <summary>What the expression is made of, for walks that do not care which kind it is.</summary>
    public abstract ExpressionParts Parts { get; }
}

internal sealed record BoundConstant(SourceSpan Span, ExpressionType Type, Value Value) : BoundExpression(Span, Type)
{
    public override ExpressionParts Parts => ExpressionParts.None;
}

internal sealed record BoundParameter(SourceSpan Span, string Name) : BoundExpression(Span, ExpressionType.Any)
{
    public override ExpressionParts Parts => ExpressionParts.None;
}

internal sealed record BoundVariable(SourceSpan Span, Variable Variable) : BoundExpression(Span, Variable.Type)
{
    public override ExpressionParts Parts => ExpressionParts.None with { Reads = [Variable] };
}

/// <summary>target.key of a node, relationship, map, point or temporal value.</summary>
internal sealed record BoundProperty(SourceSpan Span, BoundExpression Target, string Key) : BoundExpression(Span, ExpressionType.Any)
{
    public override ExpressionParts Parts => new(Target);
}

/// <summary>target[index] of a list, map, node or relationship.</summary>
internal sealed record BoundIndex(SourceSpan Span, ExpressionType Type, BoundExpression Target, BoundExpression Index)
    : BoundExpression(Span, Type)
{
    public override ExpressionParts Parts => new(Target, Index);
}

internal sealed record BoundSlice(SourceSpan Span, ExpressionType Type, BoundExpression Target, BoundExpression? From, BoundExpression? To)
    : BoundExpression(Span, Type)
{
    public override ExpressionParts Parts => new(Target, From, To);
}

internal sealed record BoundList(SourceSpan Span, ExpressionType Type, ImmutableArray<BoundExpression> Items) : BoundExpression(Span, Type)
{
    public override ExpressionParts Parts => ExpressionParts.None with { Children = Items };
}

/// <summary>A map; later entries win over earlier ones of the same key.</summary>
internal sealed record BoundMap(SourceSpan Span, ImmutableArray<BoundMapEntry> Entries)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Map))
{
    public override ExpressionParts Parts => new([.. Entries.Select(entry => entry.Value)]);
}

/// <summary>
/// An entry of a map; with a null <see cref="Key"/> all properties of the value (element or map) are meant, as in <c>n {.*}</c>.
/// </summary>
internal sealed record BoundMapEntry(string? Key, BoundExpression Value);

/// <summary>variable {…}: null where the target is null, else the map.</summary>
internal sealed record BoundMapProjection(SourceSpan Span, BoundExpression Target, BoundMap Map)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Map | ValueTypes.Null))
{
    public override ExpressionParts Parts => new(Target, Map);
}

internal sealed record BoundNot(SourceSpan Span, BoundExpression Operand)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null))
{
    public override ExpressionParts Parts => new(Operand);
}

internal enum LogicalConnective
{
    And,
    Or,
    Xor,
}

internal sealed record BoundLogical(SourceSpan Span, LogicalConnective Connective, BoundExpression Left, BoundExpression Right)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null))
{
    public override ExpressionParts Parts => new(Left, Right);
}

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
    : BoundExpression(Span, Type)
{
    public override ExpressionParts Parts => new(Left, Right);
}

/// <summary>-operand; +operand where <see cref="Plus"/> (checks that it is a number).</summary>
internal sealed record BoundSign(SourceSpan Span, ExpressionType Type, bool Plus, BoundExpression Operand) : BoundExpression(Span, Type)
{
    public override ExpressionParts Parts => new(Operand);
}

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
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null))
{
    public override ExpressionParts Parts => new(Left, Right);
}

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
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null))
{
    public override ExpressionParts Parts => new(Left, Right);
}

internal sealed record BoundIn(SourceSpan Span, BoundExpression Item, BoundExpression List)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null))
{
    public override ExpressionParts Parts => new(Item, List);
}

internal sealed record BoundIsNull(SourceSpan Span, BoundExpression Operand, bool Negated)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean))
{
    public override ExpressionParts Parts => new(Operand);
}

/// <summary>
/// Whether a variable of an earlier clause, which a pattern takes for a node or a relationship, is there; an error where it is anything
/// else.
/// </summary>
/// <param name="Kind">Node or relationship.</param>
internal sealed record BoundElementCheck(SourceSpan Span, BoundExpression Operand, ValueTypes Kind)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean))
{
    public override ExpressionParts Parts => new(Operand);
}

/// <summary>Whether a node has labels, or a relationship a type, that fit; null for null.</summary>
internal sealed record BoundLabelTest(SourceSpan Span, BoundExpression Operand, BoundLabels Labels)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null))
{
    public override ExpressionParts Parts => new([Operand, .. Labels.Computed]);
}

internal sealed record BoundFunctionCall(
    SourceSpan Span, ExpressionType Type, ScalarFunction Function, ImmutableArray<BoundExpression> Arguments)
    : BoundExpression(Span, Type)
{
    public override ExpressionParts Parts => ExpressionParts.None with { Children = Arguments };
}

/// <summary>
/// CASE. With an operand the branches' conditions are compared with it by <c>=</c>, the operand computed once; where a subject is named,
/// it is the operand, and the branches have conditions about it.
/// </summary>
internal sealed record BoundCase(
    SourceSpan Span, ExpressionType Type, BoundExpression? Operand, ImmutableArray<BoundCaseBranch> Branches, BoundExpression? Otherwise,
    Variable? Subject)
    : BoundExpression(Span, Type)
{
    public override ExpressionParts Parts =>
        new([Operand, .. Branches.SelectMany(b => new[] { b.When, b.Then }), Otherwise]) { Declares = Subject is null ? [] : [Subject] };
}

internal sealed record BoundCaseBranch(BoundExpression When, BoundExpression Then);

internal sealed record BoundListComprehension(
    SourceSpan Span, ExpressionType Type, Variable Variable, BoundExpression List, BoundExpression? Where, BoundExpression? Projection)
    : BoundExpression(Span, Type)
{
    public override ExpressionParts Parts => new(List, Where, Projection) { Declares = [Variable] };
}

internal enum Quantifier
{
    All,
    Any,
    None,
    Single,
}

internal sealed record BoundQuantifier(
    SourceSpan Span, Quantifier Quantifier, Variable Variable, BoundExpression List, BoundExpression Where)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null))
{
    public override ExpressionParts Parts => new(List, Where) { Declares = [Variable] };
}

internal sealed record BoundReduce(
    SourceSpan Span, Variable Accumulator, BoundExpression Initial, Variable Variable, BoundExpression List, BoundExpression Step)
    : BoundExpression(Span, ExpressionType.Any)
{
    /// <summary>What is asked behind each step, so that the value is whether it held behind all; null for the last accumulator.</summary>
    public BoundExpression? Test { get; init; }

    public override ExpressionParts Parts => Test is null
        ? new(Initial, List, Step) { Declares = [Accumulator, Variable] }
        : new(Initial, List, Step, Test) { Declares = [Accumulator, Variable] };
}

/// <summary>The path over elements that are variables of the row; null where any of them is null.</summary>
internal sealed record BoundPath(SourceSpan Span, BoundPathVariable Elements)
    : BoundExpression(Span, new ExpressionType(ValueTypes.Path | ValueTypes.Null))
{
    public override ExpressionParts Parts => ExpressionParts.None with { Reads = [.. Elements.Nodes, .. Elements.Relationships] };
}

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
internal sealed record BoundSubquery(SourceSpan Span, ExpressionType Type, Subquery Kind, BoundQuery Query) : BoundExpression(Span, Type)
{
    public override ExpressionParts Parts => ExpressionParts.None with { Reads = Query.Arguments, Query = Query };
}
