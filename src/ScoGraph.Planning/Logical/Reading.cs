using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Planning.Logical;

/// <summary>For each input row every node, or every node with a label. <see cref="Node"/> is new.</summary>
internal sealed record LogicalNodeScan(LogicalOperator Input, Variable Node, string? Label) : LogicalUnary(Input)
{
    /// <summary>Nothing but a filter right above reads the node: a row may stand for many nodes.</summary>
    public bool CountOnly { get; init; }
}

/// <summary>For each input row the nodes with a label whose property equals a value; through an index where there is one.</summary>
internal sealed record LogicalNodeSeek(LogicalOperator Input, Variable Node, string Label, string Key, BoundExpression Value)
    : LogicalUnary(Input);

/// <summary>
/// For each input row the relationships at <see cref="From"/> (null: none). <see cref="Relationship"/> is new; <see cref="To"/> is new, or
/// bound already where <see cref="Into"/>: then only relationships that end there.
/// </summary>
/// <param name="Types">Any of these; empty for every type.</param>
/// <param name="Direction">Seen from <see cref="From"/>. With Both a relationship from a node to itself comes once.</param>
/// <param name="DifferentFrom">Relationship variables, single or lists, that the relationship must not be or be in.</param>
internal sealed record LogicalExpand(
    LogicalOperator Input, Variable From, Variable Relationship, Variable To, ImmutableArray<string> Types, Direction Direction, bool Into,
    ImmutableArray<Variable> DifferentFrom) : LogicalUnary(Input)
{
    /// <summary>Labels that a new <see cref="To"/> must have, all of them.</summary>
    public ImmutableArray<string> ToLabels { get; init; } = [];

    /// <summary>Nothing reads the relationship or a new <see cref="To"/>: a row may stand for many relationships.</summary>
    public bool CountOnly { get; init; }
}

/// <summary>
/// For each input row in which <see cref="Relationship"/> is bound: its ends as <see cref="From"/> and <see cref="To"/> (new, or compared
/// where bound), if type and direction fit; for Both two rows at most.
/// </summary>
/// <param name="FromBound">Whether <see cref="From"/> is bound already.</param>
/// <param name="ToBound">Whether <see cref="To"/> is bound already.</param>
internal sealed record LogicalRelationshipEnds(
    LogicalOperator Input, Variable Relationship, Variable From, Variable To, ImmutableArray<string> Types, Direction Direction,
    bool FromBound,
    bool ToBound) : LogicalUnary(Input);

/// <summary>
/// For each input row every walk from <see cref="From"/> with <see cref="BoundLength.Min"/> to <see cref="BoundLength.Max"/> relationships,
/// no relationship twice. <see cref="Relationships"/> is the new list, in walking order, or reversed where <see cref="ReverseList"/>.
/// </summary>
/// <param name="EndsOnly">Only which ends are reached matters to the rest of the plan: each end once a row is enough, the list is not
/// needed.</param>
internal sealed record LogicalVariableExpand(
    LogicalOperator Input, Variable From, Variable Relationships, Variable To, ImmutableArray<string> Types, Direction Direction,
    BoundLength Length,
    bool Into, bool ReverseList, ImmutableArray<Variable> DifferentFrom, bool EndsOnly) : LogicalUnary(Input);

/// <summary>
/// For each input row (both ends bound) the shortest paths that are chosen. With <see cref="PathPredicates"/> of those that meet them.
/// <see cref="Path"/> and <see cref="Relationships"/> (the list) are new.
/// </summary>
internal sealed record LogicalShortestPath(
    LogicalOperator Input, Variable Path, Variable From, Variable Relationships, Variable To, ImmutableArray<string> Types,
    Direction Direction,
    BoundLength Length, PathChoice Choice, bool Reversed, ImmutableArray<BoundExpression> PathPredicates) : LogicalUnary(Input);

/// <summary>Rows for which every predicate is true (not null).</summary>
internal sealed record LogicalFilter(LogicalOperator Input, ImmutableArray<BoundExpression> Predicates) : LogicalUnary(Input);

/// <summary>Extends rows by items; an item that is just its own variable costs nothing.</summary>
internal sealed record LogicalProject(LogicalOperator Input, ImmutableArray<BoundItem> Items) : LogicalUnary(Input);

/// <summary>Groups; out come rows of keys and aggregates alone.</summary>
internal sealed record LogicalAggregate(LogicalOperator Input, ImmutableArray<BoundItem> Keys, ImmutableArray<BoundAggregate> Aggregates)
    : LogicalUnary(Input);

/// <summary>The first row of each set of rows equivalent in the variables.</summary>
internal sealed record LogicalDistinct(LogicalOperator Input, ImmutableArray<Variable> Variables) : LogicalUnary(Input)
{
    /// <summary>Where it stands in the text.</summary>
    public SourceSpan Place { get; init; } = SourceSpan.None;
}

/// <summary>Stable sort by orderability.</summary>
internal sealed record LogicalSort(LogicalOperator Input, ImmutableArray<BoundSortKey> Keys) : LogicalUnary(Input);

/// <summary>Sort, skip and limit in one, holding no more than skip + limit rows.</summary>
internal sealed record LogicalTop(LogicalOperator Input, ImmutableArray<BoundSortKey> Keys, BoundExpression? Skip, BoundExpression Limit)
    : LogicalUnary(Input);

/// <summary>Leaves out the first rows. The count reads no variable.</summary>
internal sealed record LogicalSkip(LogicalOperator Input, BoundExpression Count) : LogicalUnary(Input);

/// <summary>Passes the first rows on and stops. Below a writing operator the input still runs to its end.</summary>
internal sealed record LogicalLimit(LogicalOperator Input, BoundExpression Count) : LogicalUnary(Input);

/// <summary>A row for each item of a list; none for null; one for a value that is no list.</summary>
internal sealed record LogicalUnwind(LogicalOperator Input, BoundExpression List, Variable Variable) : LogicalUnary(Input);

/// <summary>For each input row the rows of <see cref="Inner"/>; where it has none, the row with <see cref="Nulls"/> set to null.</summary>
internal sealed record LogicalOptional(LogicalOperator Input, LogicalOperator Inner, ImmutableArray<Variable> Nulls) : LogicalUnary(Input)
{
    public override ImmutableArray<LogicalOperator> Inputs => [Input, Inner];
}

/// <summary>For each input row the rows of a file of the caller's.</summary>
internal sealed record LogicalLoadCsv(LogicalOperator Input, BoundLoadCsv Load) : LogicalUnary(Input);

/// <summary>
/// For each input row the rows of <see cref="Inner"/>, whose <see cref="Outputs"/> are added; without outputs the row itself, once the
/// inner plan has run.
/// </summary>
/// <param name="Optional">Whether a row for which the inner plan has none goes on with nulls as outputs.</param>
/// <param name="Writes">Whether the inner plan changes the graph: then all input is taken before it is run for the first row.</param>
internal sealed record LogicalCallSubquery(
    LogicalOperator Input, LogicalOperator Inner, ImmutableArray<Variable> Outputs, bool Optional, bool Writes)
    : LogicalUnary(Input)
{
    public override ImmutableArray<LogicalOperator> Inputs => [Input, Inner];
}

/// <summary>
/// The rows of each part in turn, each part's columns flowing into <see cref="Outputs"/> by position; without duplicates unless <see
/// cref="All"/>.
/// </summary>
internal sealed record LogicalUnion(
    ImmutableArray<LogicalOperator> Parts, ImmutableArray<ImmutableArray<Variable>> PartColumns, ImmutableArray<Variable> Outputs, bool All)
    : LogicalOperator
{
    public override ImmutableArray<LogicalOperator> Inputs => Parts;
}

/// <summary>The rows of a procedure for each input row, filtered by the predicates.</summary>
internal sealed record LogicalCallProcedure(LogicalOperator Input, BoundCallProcedure Call) : LogicalUnary(Input);
