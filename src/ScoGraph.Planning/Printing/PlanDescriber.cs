using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Conditions;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Foreign;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Logical.Weights;
using ScoGraph.Planning.Logical.Writes;

namespace ScoGraph.Planning.Printing;

/// <summary>One line for an operator, in the words of the query: expressions are quoted as written.</summary>
internal sealed class PlanDescriber(string queryText)
{
    private const int LongestQuotation = 60;

    public string Describe(LogicalOperator plan) => plan switch
    {
        LogicalArgument p => p.Arguments.IsEmpty ? "Start" : $"Argument {Names(p.Arguments)}",
        LogicalNodeScan p => $"{(p.CountOnly ? "CountNodes" : "NodeScan")} ({p.Node}{(p.Label is null ? "" : $":{p.Label}")})",
        LogicalNodeSeek p => $"NodeSeek ({p.Node}:{p.Label} {{"
            + string.Join(", ", p.Also.Prepend((p.Key, p.Value)).Select(sought => $"{sought.Item1}: {Text(sought.Item2)}")) + "})",
        LogicalComputedSeek p => $"ComputedSeek ({p.Node}{(p.Label is null ? "" : $":{p.Label}")}) {Text(p.Computed)} = {Text(p.Value)}{Where(p.Own)}",
        LogicalIndexSeek p => $"{(p.CountOnly ? "CountIndex" : p.Conditions.IsEmpty ? "IndexScan" : "IndexSeek")} {Index(p)}"
            + Where([.. p.Conditions.Select(condition => condition.Predicate)]),
        LogicalExpand p => $"{(p.CountOnly ? "Count" : "")}{(p.Into ? "ExpandInto" : p.EndsOnly ? "ReachEnds" : "Expand")} ({p.From}){Arrow(p.Relationship.ToString(), p.Types, p.Direction)}"
            + $"({p.To}{string.Concat(p.ToLabels.Select(l => $":{l}"))}){Different(p.DifferentFrom)}",
        LogicalCountEnds p => $"CountEnds {Aggregate(p.Count)}{Where([.. p.Unlike])}",
        LogicalCountBranch p => $"CountBranch {BranchText.Of(p.Branch, Text)}",
        LogicalWeighNodes p => $"WeighNodes {WeightText.Of(p, Text)}",
        LogicalWeighTriangles p => $"WeighTriangles {WeightText.Of(p, Text)}",
        LogicalWeighCircle p => $"WeighCircle {WeightText.Of(p, Text)}",
        LogicalRelationshipEnds p => $"RelationshipEnds ({p.From}){Arrow(p.Relationship.ToString(), p.Types, p.Direction)}({p.To})",
        LogicalVariableExpand p =>
            $"{(p.CountOnly ? "Count" : "")}{(p.EndsOnly ? "ReachEnds" : "VariableExpand")} {Mode(p.Length)}({p.From}){Arrow(p.Relationships.ToString(), p.Types, p.Direction, Length(p.Length))}"
            + $"({p.To}{string.Concat(p.ToLabels.Select(l => $":{l}"))}){Different(p.DifferentFrom)}{Where(p.Length.StepPredicates)}"
            + (p.Depth is { } depth ? $" as {depth}" : ""),
        LogicalQuantifiedExpand p => $"QuantifiedExpand {Mode(p.Length)}{PathText.Of(p)}{Different(p.DifferentFrom)}{Where(p.Iteration.Predicates)}",
        LogicalShortestPath p =>
            $"{Shortest(p.Choice)} {Mode(p.Length)}({p.From}){Arrow(p.Relationships.ToString(), p.Types, p.Direction, Length(p.Length))}({p.To})",
        LogicalFilter p => $"Filter{(p.ByColumns.Length == p.Predicates.Length ? "Columns" : "")} "
            + Conditions(p.Predicates)
            + (p.ByColumns.Length > 0 && p.ByColumns.Length < p.Predicates.Length
                ? $" (columns: {Conditions(p.ByColumns)})" : ""),
        LogicalProject p => $"Project {Items(p.Items)}",
        LogicalAggregate p => $"Aggregate{(p.ByColumns ? "Columns" : "")}"
            + (p.Aggregates.IsEmpty ? "" : $" {string.Join(", ", p.Aggregates.Select(Aggregate))}")
            + (p.Keys.IsEmpty ? "" : $" by {Items(p.Keys)}"),
        LogicalRememberEnds p => $"RememberEnds {p.To} of each {p.From}",
        LogicalCountColumns p => $"CountColumns {Names(p.Outer)}",
        LogicalRememberValues p => $"RememberValues of each {p.Node}",
        LogicalBoundRows p => $"BoundRows {Keys([p.Key])}",
        LogicalGather p => $"Gather {Names(p.Elements)}",
        LogicalDistinct p => $"Distinct {Names(p.Variables)}",
        LogicalSort p => $"{(p.ByColumns ? "SortColumns" : "Sort")} {Keys(p.Keys)}",
        LogicalTop p => $"Top {Text(p.Limit)}{(p.Skip is null ? "" : $" after {Text(p.Skip)}")} by {Keys(p.Keys)}",
        LogicalSkip p => $"Skip {Text(p.Count)}",
        LogicalLimit p => $"Limit {Text(p.Count)}",
        LogicalUnwind p => $"Unwind {Text(p.List)} as {p.Variable}",
        LogicalOptional p => p.Row is null ? "Optional" : "OptionalColumns",
        LogicalCallSubquery p => $"{(p.Optional ? "OptionalCallSubquery" : "CallSubquery")} {string.Join(", ", p.Outputs)}".TrimEnd()
            + (p.Batches is null ? "" : " in transactions"),
        LogicalChoosePaths p => $"ChoosePaths {Shortest(p.Search.Choice)} ({p.Search.Start})...({p.Search.End})",
        LogicalLoadCsv p => $"LoadCsv {Text(p.Load.Location)} as {p.Load.Variable}",
        LogicalForeignRows { Rows.Choices: var choices } p =>
            $"ForeignRows {Names(p.Variables)}".TrimEnd() + (choices.Count == 0 ? "" : $" by {string.Join(", ", choices)}"),
        LogicalForeach p => $"Foreach {p.Variable} in {Text(p.List)}",
        LogicalUnion p => p.All ? "UnionAll" : "Union",
        LogicalCallProcedure p => $"Call {p.Call.Procedure.Name}",
        LogicalCreate p => $"Create {Names([.. p.Create.Nodes.Select(n => n.Variable), .. p.Create.Relationships.Select(r => r.Variable)])}",
        LogicalMerge p => $"Merge {Names([.. p.Merge.Create.Nodes.Select(n => n.Variable), .. p.Merge.Create.Relationships.Select(r => r.Variable)])}",
        LogicalUpdate p => $"Update {string.Join(", ", p.Updates.Select(u => Quote(u.Span.Start, u.Span.Length, "")))}",
        LogicalDelete p => $"{(p.Delete.Detach ? "DetachDelete" : "Delete")} {string.Join(", ", p.Delete.Targets.Select(Text))}",
        LogicalSchema p => $"Schema {p.Schema.Declaration?.ToString() ?? p.Schema.Name}",
        _ => throw new InvalidOperationException($"{plan.GetType().Name} has no entry in {nameof(PlanDescriber)}."),
    };

    /// <summary>
    /// An expression as written, on one line, shortened; what was not written (a label, a pattern's property) is put together.
    /// </summary>
    public string Text(BoundExpression expression) => expression switch
    {
        EarlyCondition e => $"try {Text(e.Condition)}",
        LateCondition e => $"retry {Text(e.Condition)}",
        BoundLabelTest { Labels: BoundLabelName name } e => $"{Text(e.Operand)}:{name.Name}",
        BoundLabelTest e when e.Operand.Span == e.Span => $"{Text(e.Operand)}:{Quote(e.Span.Start, e.Span.Length, "…")}",
        BoundComparison { Left: BoundProperty { Target: BoundVariable target } property } e => $"{target.Variable}.{property.Key} {Symbol(e.Operator)} {Text(e.Right)}",
        BoundComparison { Span.IsNone: true } e => $"{Text(e.Left)} {Symbol(e.Operator)} {Text(e.Right)}",
        BoundVariable e => e.Variable.Name,
        BoundIsNull { Span.IsNone: true } e => $"{Text(e.Operand)} IS {(e.Negated ? "NOT " : "")}NULL",
        _ => Quote(expression.Span.Start, expression.Span.Length, expression.GetType().Name),
    };

    private static string Symbol(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "<>",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };

    private static string Index(LogicalIndexSeek seek)
    {
        string order = seek.Order == IndexOrder.None ? "" : seek.Order == IndexOrder.Ascending ? " ascending" : " descending";
        string index = $"{seek.Element}:{seek.Target.Name} by {string.Join(", ", seek.Keys)}{order}";
        return seek.Target.IsRelationships ? $"()-[{index}]-()" : $"({index})";
    }

    private static string Shortest(PathChoice choice) => choice switch
    {
        { Count: 1, Groups: false } => "ShortestPath",
        { Count: 1, Groups: true } => "AllShortestPaths",
        _ => $"Shortest {choice.Count}{(choice.Groups ? " Groups" : "")}",
    };

    private static string Names(ImmutableArray<Variable> variables) => string.Join(", ", variables.Where(v => !v.IsAnonymous));

    internal static string Arrow(string name, ImmutableArray<string> types, Direction direction, string length = "") =>
        $"{(direction == Direction.Incoming ? "<-" : "-")}[{name}{(types.IsEmpty ? "" : $":{string.Join('|', types)}")}{length}]{(direction == Direction.Outgoing ? "->" : "-")}";

    private string Where(ImmutableArray<BoundExpression> predicates) =>
        predicates.IsEmpty ? "" : $" where {Conditions(predicates)}";

    private string Conditions(ImmutableArray<BoundExpression> predicates) => string.Join(" AND ", predicates.Select(predicate =>
        predicates.Length > 1 && predicate is BoundLogical { Connective: not LogicalConnective.And }
            ? $"({Text(predicate)})" : Text(predicate)));

    private static string Length(BoundLength length) => $"*{length.Min}..{length.Max}";

    private static string Mode(BoundLength length) =>
        length.Mode == WalkMode.Trail ? "" : length.Mode.ToString().ToUpperInvariant() + " ";

    internal static string Different(ImmutableArray<Variable> others) => others.IsEmpty ? "" : $" other than {string.Join(", ", others)}";

    private string Aggregate(BoundAggregate aggregate) =>
        (aggregate.IsMeasured ? "size of " : "") + Quote(aggregate.Span.Start, aggregate.Span.Length, aggregate.Variable.Name);

    private string Items(ImmutableArray<BoundItem> items) =>
        string.Join(", ", items.Select(i => Text(i.Expression) is var text && text == i.Variable.Name ? text : $"{text} as {i.Variable}"));

    private string Keys(ImmutableArray<BoundSortKey> keys) =>
        string.Join(", ", keys.Select(k => Text(k.Expression) + (k.Descending ? " descending" : "")));

    private string Quote(int start, int length, string otherwise)
    {
        if (start < 0 || length <= 0 || start + length > queryText.Length)
            return otherwise;
        string text = string.Join(' ', queryText.Substring(start, length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= LongestQuotation ? text : text[..(LongestQuotation - 1)] + "…";
    }
}
