using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// Folds what stands below an aggregation, from its last operator to its first: an expansion whose ends are read only by conditions on
/// themselves, and by branches that hang there, becomes a branch with them in it.
/// </summary>
internal sealed class BranchFolder
{
    /// <summary>Longer branches stay rows: counting a branch is a call within a call for each relationship.</summary>
    private const int MostDepth = 32;

    private readonly HashSet<Variable> _read;
    private readonly List<FoldPiece> _pieces = [];

    private BranchFolder(IEnumerable<Variable> read) => _read = [.. read];

    /// <param name="input">What stands below the aggregation.</param>
    /// <param name="read">The variables that are read of its rows.</param>
    public static LogicalOperator Fold(LogicalOperator input, IEnumerable<Variable> read)
    {
        BranchFolder folder = new(read);
        LogicalOperator rest = input;
        while (rest is LogicalUnary unary && MayStand(unary))
        {
            folder.Add(unary);
            rest = unary.Input;
        }

        return Enumerable.Reverse(folder._pieces).Where(piece => !piece.IsGone).Aggregate(rest, (plan, piece) => piece.Over(plan));
    }

    /// <summary>Whether rows may be counted below the operator: what it does to a row depends on that row alone.</summary>
    private static bool MayStand(LogicalUnary plan) =>
        (plan.Has(OperatorTraits.RowByRow) || plan is LogicalOptional) && plan.IsRepeatable;

    private void Add(LogicalUnary plan)
    {
        if (CanFail(plan))
        {
            // Which rows come to it decides whether it fails, so nothing moves past it.
            foreach (FoldPiece piece in _pieces)
                piece.IsSettled = true;
            Keep(plan);
        }
        else if (plan is LogicalFilter)
        {
            _pieces.Add(new FoldPiece(plan));
        }
        else if (plan is LogicalExpand { Into: false } expand && Absorbed(expand) is { } absorbed)
        {
            absorbed.Apply(_pieces);
        }
        else if (plan is LogicalExpand { Into: true } into && IsOnlyCounted(into))
        {
            _pieces.Add(new FoldPiece(plan) { Closing = into });
        }
        else if (plan is LogicalOptional optional && OptionalBranch(optional) is { } branch)
        {
            _pieces.Add(new FoldPiece(plan) { Branch = branch });
        }
        else
        {
            Keep(plan);
        }
    }

    private static bool CanFail(LogicalUnary plan) => plan is LogicalFilter filter
        ? filter.Predicates.Any(Fallibility.ConditionCanFail)
        : plan.Inputs.Skip(1).SelectMany(PlanTree.All).Any(inner => inner.Expressions.Any(Fallibility.ConditionCanFail))
            || plan.Expressions.Any(Fallibility.CanFail);

    private void Keep(LogicalUnary plan)
    {
        _read.UnionWith(plan.Reads);
        _read.UnionWith(plan.Inputs.Skip(1).SelectMany(PlanTree.All).SelectMany(inner => inner.Reads));
        _pieces.Add(new FoldPiece(plan) { IsSettled = true });
    }

    /// <summary>Whether nothing reads a relationship between two nodes but its number.</summary>
    private bool IsOnlyCounted(LogicalExpand into) => into.From != into.To && AreSingle(into.DifferentFrom)
        && !_read.Contains(into.Relationship) && !_pieces.Any(piece => !piece.IsGone && piece.Reads.Contains(into.Relationship));

    private static bool AreSingle(ImmutableArray<Variable> relationships) =>
        relationships.All(relationship => (relationship.Type.Kinds & ValueTypes.List) == 0);

    /// <summary>The branch that an expansion becomes together with all that reads its ends; null where something else reads them.</summary>
    private Absorption? Absorbed(LogicalExpand expand)
    {
        HashSet<Variable> found = [expand.Relationship, expand.To];
        if (_read.Overlaps(found) || !AreSingle(expand.DifferentFrom))
            return null;
        Absorption absorption = new(expand);
        foreach (FoldPiece piece in _pieces.Where(piece => !piece.IsGone))
        {
            if (piece.Branch is { } branch && branch.Reads.Any(found.Contains))
            {
                if (piece.IsSettled || branch.Walk.From != expand.To || !branch.IsPlain || branch.Depth >= MostDepth)
                    return null;
                absorption.Take(piece, branch);
            }

            if (piece.Closing is { } closing && closing.Reads.Any(found.Contains) && (piece.IsSettled || !absorption.TryClose(piece, closing)))
                return null;
            foreach (BoundExpression condition in piece.Conditions)
            {
                HashSet<Variable> reads = FreeVariables.Of(condition);
                if (reads.Overlaps(found) && (piece.IsSettled || !absorption.TryTake(piece, condition, reads)))
                    return null;
            }
        }

        return absorption;
    }

    /// <summary>The branch that an optional match is, where it is nothing but one.</summary>
    private Branch? OptionalBranch(LogicalOptional optional)
    {
        if (_read.Overlaps(optional.Nulls) || _pieces.Any(piece => !piece.IsGone && piece.Reads.Any(optional.Nulls.Contains)))
            return null;
        BranchFolder inner = new([]);
        LogicalOperator rest = optional.Inner;
        while (rest is LogicalUnary unary and (LogicalExpand { Into: false } or LogicalFilter) && !CanFail(unary))
        {
            inner.Add(unary);
            rest = unary.Input;
        }

        return rest is LogicalArgument && inner._pieces.Where(piece => !piece.IsGone && piece.IsOpen).ToList() is [{ Branch: { IsPlain: true } only }]
            ? only with { Optional = true } : null;
    }
}
