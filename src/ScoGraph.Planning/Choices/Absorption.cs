using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;
using ScoGraph.Planning.Logical.Patterns;

namespace ScoGraph.Planning.Choices;

/// <summary>An expansion that becomes a branch, and what goes into it.</summary>
internal sealed class Absorption(LogicalExpand expand)
{
    private readonly List<FoldPiece> _branches = [];
    private readonly List<(FoldPiece Filter, BoundExpression Condition)> _conditions = [];
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

    /// <summary>Takes a relationship between the far end and a node of the row, if that is what it is.</summary>
    public bool TryClose(FoldPiece piece, LogicalExpand closing)
    {
        if (closing.From != expand.To && closing.To != expand.To)
            return false;
        _branches.Add(piece);
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
    /// Puts the branch where the last operator stood that has become part of it: there all that it reads is bound, and no row is asked
    /// that was not asked before.
    /// </summary>
    public void Apply(List<FoldPiece> pieces)
    {
        int place = pieces.FindIndex(piece => _branches.Contains(piece) || _conditions.Exists(taken => taken.Filter == piece));
        foreach (FoldPiece piece in _branches)
            piece.IsGone = true;
        foreach ((FoldPiece filter, BoundExpression condition) in _conditions)
            filter.Conditions.RemoveAll(own => ReferenceEquals(own, condition));
        pieces.Insert(place < 0 ? pieces.Count : place, new FoldPiece(expand) { Branch = _branch });
    }

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
        return other is not null && other != expand.To && (other.Type.Kinds & ~(Model.Values.ValueTypes.Node | Model.Values.ValueTypes.Null)) == 0
            ? other : null;
    }
}
