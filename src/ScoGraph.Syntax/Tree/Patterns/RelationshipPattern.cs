using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tree.Patterns;

/// <summary>How a relationship pattern points, seen from left to right.</summary>
internal enum PatternDirection
{
    /// <summary>-[]-> </summary>
    Right,

    /// <summary>&lt;-[]-</summary>
    Left,

    /// <summary>-[]- or &lt;-[]-> </summary>
    Either,
}

/// <summary>-[variable:TYPES*min..max {properties} WHERE condition]->.</summary>
/// <param name="Length">Null for exactly one relationship that is not a list.</param>
internal sealed record RelationshipPattern(
    SourceSpan Span, PatternDirection Direction, Identifier? Variable, LabelExpression? Types, VariableLength? Length,
        Expression? Properties,
    Expression? Where) : PathSegment(Span);
