using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Choices;

/// <summary>An expansion that becomes a branch, and what goes into it.</summary>
internal sealed class Absorption(LogicalExpand expand)
{
    private readonly List<FoldPiece> _branches = [];
    private readonly List<FoldPiece> _closings = [];
    private readonly List<(FoldPiece Filter, BoundExpression Condition)> _conditions = [];
    private readonly List<(FoldPiece Piece, Branch Loose)> _ties = [];
    private FoldPiece? _unlike;
    private Branch _branch = new(expand.Walk) { ToLabels = expand.ToLabels };

    /// <summary>
    /// Takes a branch that hangs at the far end. The last operator gives its branch first; what planning put before the others, since it
    /// leaves least, is to be counted before them.
    /// </summary>
    public void Take(FoldPiece piece, Branch branch)
    {
        _branches.Add(piece);
        _branch = _branch with { Branches = _branch.Branches.Insert(0, branch) };
    }

    /// <summary>
    /// Whether a branch that becomes one of a pair asks nothing else of the row, and one whose further branches ask the row has a circle
    /// to close first: else the row would be asked for each step.
    /// </summary>
    public bool IsSound => (_unlike is null || _branch.IsPlain)
        && (!_branch.Closing.IsEmpty || _branch.Branches.All(branch => branch.IsPlain));

    /// <summary>Whether a branch that is tied to the far end is tied no longer, or counted with it.</summary>
    public bool Unties => _ties.Count > 0;

    /// <summary>Takes a branch whose far end must be another than the expansion's, if the two can be counted apart or as a pair.</summary>
    public bool TryUntie(FoldPiece piece, Branch branch)
    {
        if (LeafTie.Loosened(branch, expand) is not { } loose)
            return false;
        bool isImplied = LeafTie.IsImplied(branch, expand);
        if (!isImplied && (_unlike is not null || !loose.IsPlain))
            return false;
        _ties.Add((piece, loose));
        if (!isImplied)
            _unlike = piece;
        return true;
    }

    /// <summary>Takes a relationship between the far end and a node of the row, if that is what it is.</summary>
    public bool TryClose(FoldPiece piece, LogicalExpand closing)
    {
        if (closing.From != expand.To && closing.To != expand.To)
            return false;
        _closings.Add(piece);
        _branch = _branch with { Closing = _branch.Closing.Add(FromRow(closing.Walk)) };
        return true;
    }

    /// <summary>Takes a condition that reads what the expansion finds, if a branch can test it.</summary>
    public bool TryTake(FoldPiece filter, BoundExpression condition, HashSet<Variable> reads)
    {
        if (Other(condition) is { } other)
            _branch = _branch with { Apart = _branch.Apart.Add(other) };
        else if (MissingEdge.Of(condition) is { } missing && (missing.From == expand.To) != (missing.To == expand.To))
            _branch = _branch with { Missing = _branch.Missing.Add(FromRow(missing)) };
        else if (condition is not EarlyCondition && reads.All(v => v == expand.From || v == expand.Relationship || v == expand.To))
            _branch = _branch with { Conditions = _branch.Conditions.Add(condition) };
        else
            return false;
        _conditions.Add((filter, condition));
        return true;
    }

    /// <summary>
    /// Whether the branch would be asked of many rows that are few now: conditions leave less than one of what the expansion finds, before
    /// others find more.
    /// </summary>
    public bool IsBetterFirst(FoldPieces pieces, CostModel cost)
    {
        if (pieces.LastGrowing is not { } growing || Taken.All(piece => piece.Number >= growing.Number))
            return false;
        BoundExpression[] before =
            [.. _conditions.Where(condition => condition.Filter.Number > growing.Number).Select(condition => condition.Condition)];
        return before.Length > 0 && before.Aggregate(
            cost.Degree(NearLabel(cost), expand.Types, expand.Direction), (found, condition) => found * cost.Selectivity(condition)) < 1;
    }

    /// <summary>The label that the near end must have where it is found; null where it is found by something else.</summary>
    private string? NearLabel(CostModel cost) => PlanTree.Chain(expand.Input).Select(plan => plan switch
    {
        LogicalNodeScan scan when scan.Node == expand.From => scan.Label,
        LogicalNodeSeek seek when seek.Node == expand.From => seek.Label,
        LogicalExpand { Into: false } step when step.To == expand.From => cost.Rarest(step.ToLabels),
        _ => null,
    }).FirstOrDefault(label => label is not null);

    /// <summary>
    /// Puts the branch where the last operator stood that has become part of it: there all that it reads is bound, and no row is asked
    /// that was not asked before.
    /// </summary>
    public void Apply(FoldPieces pieces)
    {
        List<FoldPiece> taken = [.. Taken];
        foreach (FoldPiece piece in _branches)
            piece.Branch = null;
        foreach (FoldPiece piece in _closings)
            piece.Closing = null;
        foreach ((FoldPiece filter, BoundExpression condition) in _conditions)
            filter.Conditions.RemoveAll(own => ReferenceEquals(own, condition));
        foreach ((FoldPiece piece, Branch loose) in _ties)
            piece.Branch = loose;
        if (_unlike is not null)
        {
            // The last of all that is taken: there both ends of the pair are bound.
            (_branch, taken) = (_unlike.Branch! with { Unlike = _branch }, [.. taken, _unlike]);
            _unlike.Branch = null;
        }

        if (taken.MinBy(piece => piece.Number) is not { } last)
        {
            pieces.Add(new FoldPiece(expand, pieces.Count) { Branch = _branch });
            return;
        }

        last.Branch = _branch;
        pieces.Note(last);
    }

    private IEnumerable<FoldPiece> Taken => [.. _branches, .. _closings, .. _conditions.Select(condition => condition.Filter)];

    /// <summary>The walk from the row's node to the far end.</summary>
    private Walk FromRow(Walk walk) => walk.To == expand.To ? walk
        : walk with { From = walk.To, To = walk.From, Direction = walk.Direction.Reverse() };

    /// <summary>The node of the row that the far end must not be, where that is what a condition says.</summary>
    private Variable? Other(BoundExpression condition)
    {
        if (condition is not BoundComparison
            { Operator: Comparison.NotEqual, Left: BoundVariable { Variable: var left }, Right: BoundVariable { Variable: var right } })
            return null;
        Variable? other = left == expand.To ? right : right == expand.To ? left : null;
        return other is not null && other != expand.To && (other.Type.Kinds & ~(ValueTypes.Node | ValueTypes.Null)) == 0 ? other : null;
    }
}
