using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>
/// A shortest walk between two different nodes, searched from both: a level at a time on the side that is narrower, until the sides meet
/// (I. Pohl, "Bi-directional search", Machine Intelligence 6, 1971). Before a level is added no walk of the length of both sides joins
/// the ends; so the first meeting is by a shortest one.
/// </summary>
/// <param name="forth">Steps from the first.</param>
/// <param name="back">The same steps, from their ends.</param>
internal sealed class TwoSidedSearch(Links forth, Links back)
{
    private readonly SearchedSide _near = new(forth);
    private readonly SearchedSide _far = new(back);

    /// <summary>The relationships of the walk.</summary>
    /// <returns>Null where there is none of so many at the most.</returns>
    public int[]? Find(int from, int to, long most, Frame frame)
    {
        _near.Begin(from, frame);
        _far.Begin(to, frame);
        while (_near.Depth + _far.Depth < most && _near.Width > 0 && _far.Width > 0)
        {
            bool isNear = _near.Width <= _far.Width;
            int met = isNear ? _near.Widen(_far, frame) : _far.Widen(_near, frame);
            if (met >= 0)
                return [.. _near.Back(met).Reverse(), .. _far.Back(met)];
        }

        return null;
    }
}
