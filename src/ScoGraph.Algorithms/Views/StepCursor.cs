namespace ScoGraph.Algorithms.Views;

/// <summary>
/// The place of a walk within the steps of one node, small enough for a stack of a million: what <see cref="StepEnumerator"/> is where
/// it cannot be kept.
/// </summary>
internal struct StepCursor(int node)
{
    private int _list;
    private int _index;

    public readonly int Node => node;

    public bool MoveNext(StepSource source, out Step step)
    {
        for (; _list < source.Lists.Length; _list++, _index = 0)
        {
            ReadOnlySpan<int> neighbours = source.Lists[_list].Neighbours(node);
            while (_index < neighbours.Length)
            {
                int at = _index++, neighbour = neighbours[at];
                if ((neighbour == node && _list >= source.LoopsEnd) || source.Seen?.Contains(neighbour) == false)
                    continue;
                step = new Step(neighbour, source.Lists[_list].Relationships(node)[at]);
                return true;
            }
        }

        step = default;
        return false;
    }
}
