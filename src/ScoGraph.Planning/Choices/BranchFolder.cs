using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// Folds what stands below an aggregation, from its last operator to its first: an expansion whose ends are read only by conditions on
/// themselves, and by branches that hang there, becomes a branch with them in it.
/// </summary>
internal sealed class BranchFolder
{
    /// <summary>Longer branches stay rows: counting a branch is a call within a call for each relationship.</summary>
    private const int MostDepth = 32;

    /// <summary>So many nodes a row are scanned to untie leaves: a scan is less work than a row.</summary>
    private const double MostScanned = 2;

    private readonly HashSet<Variable> _read;
    private readonly FoldPieces _pieces = new();
    private readonly CostModel _cost;
    private int _settled;

    private BranchFolder(IEnumerable<Variable> read, CostModel cost) => (_read, _cost) = ([.. read], cost);

    /// <param name="input">What stands below the aggregation.</param>
    /// <param name="read">The variables that are read of its rows.</param>
    /// <param name="cost">What walks are expected to cost.</param>
    public static LogicalOperator Fold(LogicalOperator input, IEnumerable<Variable> read, CostModel cost)
    {
        BranchFolder folder = new(read, cost);
        LogicalOperator rest = input;
        while (rest is LogicalUnary unary && MayStand(unary))
        {
            if (unary is LogicalExpand expand && folder.TryTurn(expand) is { } scan)
            {
                rest = scan;
                continue;
            }

            folder.Add(unary);
            rest = unary.Input;
        }

        return folder._pieces.Upwards.Aggregate(rest, (plan, piece) => piece.Over(plan));
    }

    /// <summary>Whether rows may be counted below the operator: what it does to a row depends on that row alone.</summary>
    private static bool MayStand(LogicalUnary plan) =>
        (plan.Has(OperatorTraits.RowByRow) || plan is LogicalOptional) && plan.IsRepeatable;

    private void Add(LogicalUnary plan)
    {
        if (CanFail(plan))
        {
            // Which rows come to it decides whether it fails, so nothing moves past it.
            Keep(plan);
            _settled = _pieces.Count;
        }
        else if (plan is LogicalFilter)
        {
            _pieces.Add(new FoldPiece(plan, _pieces.Count));
        }
        else if (plan is LogicalExpand { Into: false } expand && Absorbed(expand) is { } absorbed
            && !absorbed.IsBetterFirst(_pieces, _cost))
        {
            absorbed.Apply(_pieces);
        }
        else if (plan is LogicalExpand { Into: true } into && IsOnlyCounted(into))
        {
            _pieces.Add(new FoldPiece(plan, _pieces.Count) { Closing = into });
        }
        else if (plan is LogicalOptional optional && OptionalBranch(optional) is { } branch)
        {
            _pieces.Add(new FoldPiece(plan, _pieces.Count) { Branch = branch });
        }
        else
        {
            Keep(plan);
        }
    }

    /// <summary>
    /// Folds the first expansion of a plan the other way round, where that unties leaves: from all nodes at its far end to the one that
    /// was scanned.
    /// </summary>
    /// <returns>The scan that takes the place of both; null where they stay.</returns>
    private LogicalNodeScan? TryTurn(LogicalExpand expand)
    {
        if (expand is not { Into: false, ToLabels: [var label], Input: LogicalNodeScan scan } || scan.Node != expand.From)
            return null;
        double rows = _cost.Nodes(scan.Label) * _cost.Degree(scan.Label, expand.Walk.Types, expand.Walk.Direction);
        if (_cost.Nodes(label) > rows * MostScanned || Absorbed(expand) is not null)
            return null;
        LogicalNodeScan turned = new(scan.Input, expand.To, label);
        Walk back = expand.Walk with { From = expand.To, To = expand.From, Direction = expand.Walk.Direction.Reverse() };
        LogicalExpand first = new(turned, back) { ToLabels = scan.Label is { } near ? [near] : [] };
        if (Absorbed(first) is not { Unties: true } absorbed)
            return null;
        absorbed.Apply(_pieces);
        return turned;
    }

    private static bool CanFail(LogicalUnary plan) => plan is LogicalFilter filter
        ? filter.Predicates.Any(Fallibility.ConditionCanFail)
        : plan.Inputs.Skip(1).SelectMany(PlanTree.All).Any(inner => inner.Expressions.Any(Fallibility.ConditionCanFail))
            || plan.Expressions.Any(Fallibility.CanFail);

    private void Keep(LogicalUnary plan)
    {
        _read.UnionWith(plan.Reads);
        _read.UnionWith(plan.Inputs.Skip(1).SelectMany(PlanTree.All).SelectMany(inner => inner.Reads));
        _pieces.Add(new FoldPiece(plan, _pieces.Count) { IsKept = plan is not LogicalFilter });
    }

    /// <summary>Whether nothing reads a relationship between two nodes but its number.</summary>
    private bool IsOnlyCounted(LogicalExpand into) =>
        into.From != into.To && AreSingle(into.DifferentFrom) && IsUnread([into.Relationship]);

    private bool IsUnread(HashSet<Variable> variables) => !_read.Overlaps(variables) && !_pieces.Reading(variables).Any();

    private static bool AreSingle(ImmutableArray<Variable> relationships) =>
        relationships.All(relationship => (relationship.Type.Kinds & ValueTypes.List) == 0);

    /// <summary>The branch that an expansion becomes together with all that reads its ends; null where something else reads them.</summary>
    private Absorption? Absorbed(LogicalExpand expand)
    {
        HashSet<Variable> found = [expand.Relationship, expand.To];
        if (_read.Overlaps(found) || !AreSingle(expand.DifferentFrom))
            return null;
        Absorption absorption = new(expand);
        bool isWhole = _pieces.Reading(found).All(piece => piece.Number >= _settled && TryTake(absorption, piece, expand, found));
        return isWhole && absorption.IsSound ? absorption : null;
    }

    /// <summary>Takes all of a piece that reads what an expansion finds.</summary>
    private static bool TryTake(Absorption absorption, FoldPiece piece, LogicalExpand expand, HashSet<Variable> found)
    {
        if (piece.Branch is { } branch)
        {
            if (branch.Walk.From != expand.To && branch.Reads.Any(found.Contains))
                return absorption.TryUntie(piece, branch)
                    && piece.Conditions.All(condition => !FreeVariables.Of(condition).Overlaps(found));
            // A filter at which a branch ends has room for no other.
            if (!branch.Reads.Any(found.Contains) || branch.Walk.From != expand.To || !MayHang(branch)
                || branch.Elsewhere.Any(found.Contains) || branch.Depth >= MostDepth)
                return false;
            absorption.Take(piece, branch);
        }

        if (piece.Closing is { } closing && closing.Reads.Any(found.Contains) && !absorption.TryClose(piece, closing))
            return false;
        return piece.Conditions.All(condition => FreeVariables.Of(condition) is var reads
            && (!reads.Overlaps(found) || absorption.TryTake(piece, condition, reads)));
    }

    /// <summary>
    /// Whether a branch may become part of a longer one: what it leaves out for a row is counted better where it may still be untied.
    /// </summary>
    private static bool MayHang(Branch branch) => branch.IsPlain || (!branch.Closing.IsEmpty && branch.Unlike is null
        && branch.Apart.IsEmpty && branch.Missing.IsEmpty && branch.Branches.All(MayHang));

    /// <summary>The branch that an optional match is, where it is nothing but one.</summary>
    private Branch? OptionalBranch(LogicalOptional optional)
    {
        if (!IsUnread([.. optional.Nulls]))
            return null;
        BranchFolder inner = new([], _cost);
        LogicalOperator rest = optional.Inner;
        while (rest is LogicalUnary unary and (LogicalExpand { Into: false } or LogicalFilter) && !CanFail(unary))
        {
            inner.Add(unary);
            rest = unary.Input;
        }

        return rest is LogicalArgument && inner._pieces.Upwards.ToList() is [{ Conditions.Count: 0, Branch: { IsPlain: true } only }]
            ? only with { Optional = true } : null;
    }
}
