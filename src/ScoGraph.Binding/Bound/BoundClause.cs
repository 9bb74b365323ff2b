using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Procedures;

namespace ScoGraph.Binding.Bound;

/// <summary>
/// A clause after binding. Variables that later clauses do not see any more may still stand in a row; planning looks at uses alone.
/// </summary>
internal abstract record BoundClause(SourceSpan Span)
{
    /// <summary>The expressions of the clause: not those of <see cref="Patterns"/>, nor those within <see cref="Queries"/>.</summary>
    public abstract IEnumerable<BoundExpression> Expressions { get; }

    /// <summary>The patterns that the clause looks for.</summary>
    public abstract ImmutableArray<BoundPattern> Patterns { get; }

    /// <summary>The queries that the clause runs for each row.</summary>
    public abstract ImmutableArray<BoundQuery> Queries { get; }

    /// <summary>Whether the clause itself changes the graph.</summary>
    public abstract bool Writes { get; }

    /// <summary>Those of some expressions that are written.</summary>
    protected static IEnumerable<BoundExpression> Present(params IEnumerable<BoundExpression?> expressions) =>
        expressions.OfType<BoundExpression>();
}

/// <summary>[OPTIONAL] MATCH. The WHERE is among the pattern's predicates.</summary>
internal sealed record BoundMatch(SourceSpan Span, bool Optional, BoundPattern Pattern) : BoundClause(Span)
{
    public override IEnumerable<BoundExpression> Expressions => [];

    public override ImmutableArray<BoundPattern> Patterns => [Pattern];

    public override ImmutableArray<BoundQuery> Queries => [];

    public override bool Writes => false;
}

/// <summary>UNWIND: a row for each item; none for null; one for a value that is no list.</summary>
internal sealed record BoundUnwind(SourceSpan Span, BoundExpression List, Variable Variable) : BoundClause(Span)
{
    public override IEnumerable<BoundExpression> Expressions => [List];

    public override ImmutableArray<BoundPattern> Patterns => [];

    public override ImmutableArray<BoundQuery> Queries => [];

    public override bool Writes => false;
}

/// <summary>
/// WITH or RETURN, in the order of evaluation: <see cref="Aggregation"/> (if any; after it only its keys and aggregates exist), items,
/// DISTINCT over the items' variables, ORDER BY (its expressions see items and, without aggregation and DISTINCT, all earlier variables;
/// with aggregation what they need is among the aggregation's keys and aggregates), SKIP, LIMIT, then <see cref="Where"/>.
/// </summary>
/// <param name="Items">The projected variables. An item whose expression is just an earlier variable keeps that variable (same
/// object).</param>
internal sealed record BoundProjection(SourceSpan Span, ImmutableArray<BoundItem> Items) : BoundClause(Span)
{
    /// <summary>The grouping, or null.</summary>
    public BoundAggregation? Aggregation { get; init; }

    public bool Distinct { get; init; }

    public ImmutableArray<BoundSortKey> OrderBy { get; init; } = [];

    public BoundExpression? Skip { get; init; }

    public BoundExpression? Limit { get; init; }

    /// <summary>Conjuncts; empty for RETURN.</summary>
    public ImmutableArray<BoundExpression> Where { get; init; } = [];

    public override IEnumerable<BoundExpression> Expressions => Present(
        [.. Aggregation?.Expressions ?? [], .. Items.Select(i => i.Expression), .. OrderBy.Select(k => k.Expression), Skip, Limit,
            .. Where]);

    public override ImmutableArray<BoundPattern> Patterns => [];

    public override ImmutableArray<BoundQuery> Queries => [];

    public override bool Writes => false;
}

/// <summary>A variable and the expression that gives it its value.</summary>
internal sealed record BoundItem(Variable Variable, BoundExpression Expression);

/// <summary>Groups rows by the keys (no keys: one group, even of no rows) and computes the aggregates.</summary>
internal sealed record BoundAggregation(ImmutableArray<BoundItem> Keys, ImmutableArray<BoundAggregate> Aggregates)
{
    /// <summary>The keys, and what is aggregated.</summary>
    public IEnumerable<BoundExpression> Expressions => [.. Keys.Select(k => k.Expression), .. Aggregates.SelectMany(a => a.Arguments)];
}

/// <summary>An aggregate of a group.</summary>
/// <param name="Function">Null for count(*).</param>
internal sealed record BoundAggregate(
    SourceSpan Span, Variable Variable, Functions.Aggregate.AggregateFunction? Function, bool Distinct,
    ImmutableArray<BoundExpression> Arguments)
{
    /// <summary>Whether it is the size of the list that was written.</summary>
    public bool IsMeasured { get; init; }
}

/// <summary>A sort key.</summary>
internal sealed record BoundSortKey(BoundExpression Expression, bool Descending);

/// <summary>
/// CREATE: nodes first, then relationships, then paths, each in order; properties may read what was created before them. Variables already
/// bound are not in <see cref="Nodes"/>.
/// </summary>
internal sealed record BoundCreate(
    SourceSpan Span, ImmutableArray<BoundNewNode> Nodes, ImmutableArray<BoundNewRelationship> Relationships,
    ImmutableArray<BoundPathVariable> Paths) : BoundClause(Span)
{
    /// <summary>What is new: nodes, relationships and paths.</summary>
    public IEnumerable<Variable> Created =>
        Nodes.Select(n => n.Variable).Concat(Relationships.Select(r => r.Variable)).Concat(Paths.Select(p => p.Variable));

    /// <summary>What relationships and paths are made over, whether new or bound before.</summary>
    public IEnumerable<Variable> Joined =>
        Relationships.SelectMany(r => new[] { r.From, r.To }).Concat(Paths.SelectMany(p => p.Nodes.Concat(p.Relationships)));

    public override IEnumerable<BoundExpression> Expressions => Present(
        [.. Nodes.Select(n => n.Properties), .. Nodes.SelectMany(n => n.Labels.Computed), .. Relationships.Select(r => r.Properties),
            .. Relationships.Select(r => r.ComputedType)]);

    public override ImmutableArray<BoundPattern> Patterns => [];

    public override ImmutableArray<BoundQuery> Queries => [];

    public override bool Writes => true;
}

/// <summary>A node to create. <see cref="Properties"/> is a map (or null value); null for none.</summary>
internal sealed record BoundNewNode(SourceSpan Span, Variable Variable, BoundLabelList Labels, BoundExpression? Properties);

/// <summary>A relationship to create.</summary>
/// <param name="Type">Its type; empty where <see cref="ComputedType"/> names it.</param>
/// <param name="ComputedType">A string, or a list of one; or null.</param>
internal sealed record BoundNewRelationship(
    SourceSpan Span, Variable Variable, string Type, BoundExpression? ComputedType, Variable From, Variable To,
    BoundExpression? Properties);

/// <summary>
/// MERGE: for each row the matches of <see cref="Pattern"/>; where there is none, what <see cref="Create"/> makes (undirected relationships
/// from left to right). Rows see what earlier rows created. A null in a property of the pattern is an error (MergeReadOwnWrites).
/// </summary>
internal sealed record BoundMerge(
    SourceSpan Span, BoundPattern Pattern, BoundCreate Create, ImmutableArray<BoundUpdate> OnCreate, ImmutableArray<BoundUpdate> OnMatch)
    : BoundClause(Span)
{
    public override IEnumerable<BoundExpression> Expressions =>
        [.. Create.Expressions, .. OnCreate.Concat(OnMatch).SelectMany(u => u.Expressions)];

    public override ImmutableArray<BoundPattern> Patterns => [Pattern];

    public override ImmutableArray<BoundQuery> Queries => [];

    public override bool Writes => true;
}

/// <summary>SET and REMOVE: changes in the order written. A null target is left alone.</summary>
internal sealed record BoundUpdateClause(SourceSpan Span, ImmutableArray<BoundUpdate> Updates) : BoundClause(Span)
{
    public override IEnumerable<BoundExpression> Expressions => Updates.SelectMany(u => u.Expressions);

    public override ImmutableArray<BoundPattern> Patterns => [];

    public override ImmutableArray<BoundQuery> Queries => [];

    public override bool Writes => true;
}

/// <summary>One change.</summary>
internal abstract record BoundUpdate(SourceSpan Span, BoundExpression Target)
{
    /// <summary>The target and all else that the change computes.</summary>
    public abstract IEnumerable<BoundExpression> Expressions { get; }
}

/// <summary>target.key = value; a null value removes.</summary>
internal sealed record BoundSetProperty(SourceSpan Span, BoundExpression Target, string Key, BoundExpression Value)
    : BoundUpdate(Span, Target)
{
    public override IEnumerable<BoundExpression> Expressions => [Target, Value];
}

/// <summary>target[key] = value; a null value removes.</summary>
internal sealed record BoundSetComputedProperty(SourceSpan Span, BoundExpression Target, BoundExpression Key, BoundExpression Value)
    : BoundUpdate(Span, Target)
{
    public override IEnumerable<BoundExpression> Expressions => [Target, Key, Value];
}

/// <summary>
/// target = map, or target += map where <see cref="Add"/>; the map may be a node or relationship, whose properties are meant.
/// </summary>
internal sealed record BoundSetAllProperties(SourceSpan Span, BoundExpression Target, bool Add, BoundExpression Value)
    : BoundUpdate(Span, Target)
{
    public override IEnumerable<BoundExpression> Expressions => [Target, Value];
}

/// <summary>Adds labels, or removes them where <see cref="Remove"/>.</summary>
internal sealed record BoundSetLabels(SourceSpan Span, BoundExpression Target, BoundLabelList Labels, bool Remove)
    : BoundUpdate(Span, Target)
{
    public override IEnumerable<BoundExpression> Expressions => [Target, .. Labels.Computed];
}

/// <summary>[DETACH] DELETE of nodes, relationships and paths; null is left alone.</summary>
internal sealed record BoundDelete(SourceSpan Span, bool Detach, ImmutableArray<BoundExpression> Targets) : BoundClause(Span)
{
    public override IEnumerable<BoundExpression> Expressions => Targets;

    public override ImmutableArray<BoundPattern> Patterns => [];

    public override ImmutableArray<BoundQuery> Queries => [];

    public override bool Writes => true;
}

/// <summary>CALL. A procedure without yields passes each row on once.</summary>
/// <param name="Arguments">As many as the procedure has parameters, defaults filled in.</param>
/// <param name="Yields">The procedure's column (by position in <see cref="Procedure.Yields"/>) for each variable.</param>
/// <param name="Where">Conjuncts on the yielded rows.</param>
internal sealed record BoundCallProcedure(
    SourceSpan Span, Procedure Procedure, ImmutableArray<BoundExpression> Arguments, ImmutableArray<BoundYield> Yields,
    ImmutableArray<BoundExpression> Where) : BoundClause(Span)
{
    public override IEnumerable<BoundExpression> Expressions => Arguments.Concat(Where);

    public override ImmutableArray<BoundPattern> Patterns => [];

    public override ImmutableArray<BoundQuery> Queries => [];

    public override bool Writes => Procedure.Writes;
}

/// <summary>
/// CALL { … }: for each row in turn the rows of <see cref="Body"/>, whose <see cref="BoundQuery.Arguments"/> are what it reads of the row.
/// A body without columns is run to its end and passes the row on once. One that writes sees what earlier rows' runs wrote.
/// </summary>
/// <param name="Optional">Whether a row for which the body has none goes on with nulls in its columns.</param>
/// <param name="Writes">Whether the body changes the graph.</param>
internal sealed record BoundCallSubquery(SourceSpan Span, BoundQuery Body, bool Optional, bool Writes) : BoundClause(Span)
{
    /// <summary>After how many rows is committed; null where the clause is part of the statement's transaction.</summary>
    public BoundBatches? Batches { get; init; }

    public override IEnumerable<BoundExpression> Expressions => Batches?.Rows is { } rows ? [rows] : [];

    public override ImmutableArray<BoundPattern> Patterns => [];

    public override ImmutableArray<BoundQuery> Queries => [Body];

    public override bool Writes { get; } = Writes;
}

/// <summary>
/// FOREACH: for each row, and each item of its list in turn, the clauses of <see cref="Body"/> are run to their end. Null has no items.
/// </summary>
internal sealed record BoundForeach(SourceSpan Span, BoundExpression List, Variable Variable, BoundQuery Body) : BoundClause(Span)
{
    public override IEnumerable<BoundExpression> Expressions => [List];

    public override ImmutableArray<BoundPattern> Patterns => [];

    public override ImmutableArray<BoundQuery> Queries => [Body];

    public override bool Writes => true;
}

/// <summary>
/// LOAD CSV: a row for each of the file's, as a map where the first one names the fields, else as a list; empty fields are null.
/// </summary>
internal sealed record BoundLoadCsv(SourceSpan Span, bool Headers, BoundExpression Location, Variable Variable, char Terminator)
    : BoundClause(Span)
{
    public override IEnumerable<BoundExpression> Expressions => [Location];

    public override ImmutableArray<BoundPattern> Patterns => [];

    public override ImmutableArray<BoundQuery> Queries => [];

    public override bool Writes => false;
}

/// <summary>A column of a procedure and the variable that takes it.</summary>
internal sealed record BoundYield(int Column, Variable Variable);
