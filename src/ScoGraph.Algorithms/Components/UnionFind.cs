namespace ScoGraph.Algorithms.Components;

/// <summary>
/// Disjoint sets of the numbers below a bound, with union by size and path halving (Tarjan, 1975): nearly O(1) an operation.
/// </summary>
internal sealed class UnionFind
{
    private readonly int[] _parents;
    private readonly int[] _sizes;

    public UnionFind(int bound)
    {
        _parents = new int[bound];
        _sizes = new int[bound];
        for (int i = 0; i < bound; i++)
            (_parents[i], _sizes[i]) = (i, 1);
    }

    public int Find(int item)
    {
        while (_parents[item] != item)
        {
            _parents[item] = _parents[_parents[item]];
            item = _parents[item];
        }

        return item;
    }

    /// <summary>Joins the sets of two items.</summary>
    /// <returns>Whether they were two.</returns>
    public bool Union(int left, int right)
    {
        (left, right) = (Find(left), Find(right));
        if (left == right)
            return false;
        if (_sizes[left] < _sizes[right])
            (left, right) = (right, left);
        _parents[right] = left;
        _sizes[left] += _sizes[right];
        return true;
    }
}
