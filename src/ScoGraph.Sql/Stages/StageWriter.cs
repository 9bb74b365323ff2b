using System.Collections.Immutable;
using System.Globalization;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Cutting;
using ScoGraph.Sql.Running;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Stages;

/// <summary>
/// Writes the statements of a chain of stages: each with those columns alone that are read later, and one row for rows that are the same
/// in them.
/// </summary>
/// <param name="chain">The stages.</param>
/// <param name="end">What of equal rows matters.</param>
/// <param name="shards">Which database has what.</param>
internal sealed class StageWriter(StageChain chain, StageEnd end, ISqlShards shards)
{
    /// <summary>Whether what is only counted may be counted by node before it is joined.</summary>
    public bool CountsBranches { get; init; } = true;

    /// <summary>Writes them.</summary>
    /// <param name="backend">The databases.</param>
    /// <param name="needed">What is read of the last one.</param>
    /// <param name="below">What the last one ends with, with weights or without.</param>
    /// <param name="choices">The choices that made the stages what they are.</param>
    public (StagedRows Rows, ImmutableArray<Variable> Variables) Write(
        ISqlBackend backend, HashSet<Variable> needed, Func<bool, LogicalOperator[]> below, string[] choices)
    {
        ImmutableArray<ShardStage>.Builder written = ImmutableArray.CreateBuilder<ShardStage>();
        List<HashSet<Variable>> reads = ReadOfEach(needed, below(false));
        (ImmutableArray<ResultColumn> columns, ImmutableArray<Variable> variables) = ([], []);
        bool hasWeight = false, counts = false;
        for (int at = 0; at < chain.Stages.Count; at++)
        {
            StageDraft planned = chain.Stages[at];
            bool isLast = at == chain.Stages.Count - 1;
            IReadOnlyList<StageInput>? inputs = planned.Inputs?.Where(input => reads[at].Contains(input.Variable)).ToList();
            LogicalOperator[] last = isLast ? below(hasWeight) : [];
            HashSet<Variable> later = isLast ? [.. needed, .. last.SelectMany(chain.Reads)] : reads[at + 1];
            StageDraft stage = Drafted(planned, inputs, hasWeight, last, later);
            List<StageInput> read = [.. inputs?.Where(input => input.Kind is not null) ?? []];
            int? anchor = planned.Anchor is { } node ? read.FindIndex(input => input.Variable == node) : null;
            ImmutableArray<Layouts.SqlKind>? kinds = inputs is null ? null
                : [.. read.Select(input => input.Kind!.Value), .. hasWeight ? [Layouts.SqlKind.Integer] : Array.Empty<Layouts.SqlKind>()];
            SqlScope scope = stage.Scope;
            counts |= scope.Draft.CountsBranches;
            List<Variable> outputs = [.. (isLast ? needed : reads[at + 1]).Where(variable => scope.Find(variable) is not null)];
            bool isGrouped = last.Length == 0 && (scope.Weight is not null || IsGrouped(scope, outputs));
            if (isGrouped && outputs.Any(variable => scope.Find(variable) is ValueBinding))
                scope.Wrap();
            bool isCounted = isGrouped && end == StageEnd.Weighted;
            string? weight = (scope.Find(StageDraft.Weight) as ValueBinding)?.Value.Text;
            if (scope.Weight is { } times)
                weight = weight is null ? times : $"{weight} * {times}";
            if (isGrouped)
                scope.Select.Group(null);
            ImmutableArray<ResultColumn> results = [.. outputs.Select(variable => PlanCutter.Column(scope.Find(variable)!, scope))];
            int? weightColumn = isCounted ? CountColumn(weight, scope)
                : hasWeight && weight is not null && last is [] or [LogicalTop or LogicalLimit] ? scope.Select.OutputNumber(weight!) : null;
            hasWeight = weightColumn is not null;
            ImmutableArray<int> moved = isLast ? [] : [.. chain.Stages[at + 1].Inputs!
                .Where(input => input.Kind is not null && reads[at + 1].Contains(input.Variable))
                .Select(input => results[outputs.IndexOf(input.Variable)].Number)];
            string text = scope.Draft.PutTogether(scope.Select.Lines());
            bool isPacked = !moved.IsEmpty && outputs.TrueForAll(variable => IsPlain(scope.Find(variable)!));
            if (isPacked)
            {
                int? place = chain.Stages[at + 1].Anchor is { } next ? results[outputs.IndexOf(next)].Number : null;
                text = Packed(backend, text, place, moved, weightColumn);
            }

            written.Add(new ShardStage(text, scope.Draft.Parameters, kinds, anchor, weightColumn, moved) { IsPacked = isPacked });
            if (isLast)
                (columns, variables) = (results, [.. outputs]);
        }

        StagedRows rows = new(backend, written.ToImmutable(), columns)
        {
            Choices = counts ? [.. choices, SqlPassNames.CountBranches] : choices,
        };
        return (rows, variables);
    }

    /// <summary>
    /// How many rows are expected to go from one stage to another: where equal ones are one, no more than there are elements.
    /// </summary>
    public double MovedRows(HashSet<Variable> needed, LogicalOperator[] below)
    {
        List<HashSet<Variable>> reads = ReadOfEach(needed, below);
        double rows = 0;
        for (int at = 1; at < chain.Stages.Count; at++)
        {
            double most = end == StageEnd.Each ? double.PositiveInfinity : 1;
            foreach (StageInput input in chain.Stages[at].Inputs!.Where(input => reads[at].Contains(input.Variable)))
            {
                most *= input.Before switch
                {
                    NodeBinding node => node.Tables.Sum(table => (double)table.Count),
                    LinkBinding link => link.Tables.Sum(table => (double)table.Count),
                    _ => double.PositiveInfinity,
                };
            }

            int copies = chain.Stages[at].Anchor is null ? shards.Count : 1;
            rows += copies * Math.Min(most, chain.Stages[at - 1].Operators[^1].EstimatedRows);
        }

        return rows;
    }

    /// <summary>A stage with what it reads alone, and with what is only counted as branches where that can be written.</summary>
    private StageDraft Drafted(
        StageDraft planned, IReadOnlyList<StageInput>? inputs, bool hasWeight, LogicalOperator[] last, HashSet<Variable> later)
    {
        if (CountsBranches && end == StageEnd.Weighted && last is [] or [LogicalAggregate]
            && StageBranches.Of(planned.Operators, later, chain.Reads) is { } counted)
        {
            StageDraft stage = chain.Draft(planned.Anchor, inputs, hasWeight);
            if (counted.Concat(last).All(stage.TryAdd) && (last is not [] || IsGrouped(stage.Scope, [.. later])))
                return stage;
        }

        StageDraft plain = chain.Draft(planned.Anchor, inputs, hasWeight);
        return planned.Operators.Concat(last).All(plain.TryAdd)
            ? plain : throw new InvalidOperationException("A stage cannot be written with what it reads alone.");
    }

    /// <summary>
    /// A statement whose rows are arrays, for each database the rows that go there: who hands them on need not look at each. Never many
    /// more than may move, so that no array is too large.
    /// </summary>
    private string Packed(ISqlBackend backend, string text, int? anchor, ImmutableArray<int> moved, int? weight)
    {
        const string rows = "p";
        string integer = backend.Dialect.TypeOf(Layouts.SqlKind.Integer);
        IEnumerable<string> columns = moved.Concat(weight is { } number ? [number] : Array.Empty<int>())
            .Select(column => $"CAST(array_agg({rows}.{SqlSelect.Name(column)}) AS {integer}[])");
        string places = anchor is { } node ? shards.PlaceOf($"{rows}.{SqlSelect.Name(node)}") + ", " : "";
        string some = weight is { } times ? $"\nWHERE {rows}.{SqlSelect.Name(times)} <> 0" : "";
        string most = (shards.MostMoved + 1).ToString(CultureInfo.InvariantCulture);
        string groups = anchor is null ? "" : "\nGROUP BY 1";
        return $"SELECT {places}{string.Join(", ", columns)}\nFROM (\n{text}\nLIMIT {most}) {rows}{some}{groups}";
    }

    /// <summary>Whether a variable is an integer, and never null.</summary>
    private static bool IsPlain(SqlBinding binding) => binding is NodeBinding { IsPresent: true } or LinkBinding { IsPresent: true }
        or ValueBinding { Value: { Kind: Layouts.SqlKind.Integer, IsPresent: true } };

    private static int CountColumn(string? weight, SqlScope scope)
    {
        string count = weight is null ? "count(*)" : $"CAST(sum({weight}) AS {scope.Draft.Dialect.TypeOf(Layouts.SqlKind.Integer)})";
        string name = scope.Select.OutputAsIs(count);
        return int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture) - 1;
    }

    /// <summary>Whether rows may become fewer: something that they have is not read any more.</summary>
    private bool IsGrouped(SqlScope scope, List<Variable> outputs) => end != StageEnd.Each
        && outputs.All(variable => scope.Find(variable) is not LinkListBinding)
        && scope.Variables.Any(variable => variable != StageDraft.Weight && !outputs.Contains(variable));

    /// <summary>What each stage reads of the one before, and what the later ones read of it.</summary>
    private List<HashSet<Variable>> ReadOfEach(HashSet<Variable> needed, LogicalOperator[] below)
    {
        List<HashSet<Variable>> reads = [];
        HashSet<Variable> later = [.. needed, .. below.SelectMany(chain.Reads)];
        for (int at = chain.Stages.Count - 1; at >= 0; at--)
        {
            StageDraft stage = chain.Stages[at];
            later = [.. later, .. stage.Operators.SelectMany(chain.Reads)];
            if (stage.Anchor is { } anchor)
                later.Add(anchor);
            else if (stage.Inputs is [var any, ..] && end != StageEnd.Weighted)
                later.Add(any.Variable);
            reads.Insert(0, later);
        }

        return reads;
    }
}
