using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Algorithms.Views;

/// <summary>
/// The place of a walk within the steps of one node, small enough for a stack of a million: what <see cref="StepEnumerator"/> is where
/// it cannot be kept.
/// </summary>
internal struct StepCursor(int node)
{
    private int _list;
    private int _chunk;
    private int _index;

    public readonly int Node => node;

    public bool MoveNext(StepSource source, out Step step)
    {
        for (; _list < source.Lists.Length; _list++, _chunk = 0)
        {
            for (; source.Lists[_list].TryGetChunk(node, _chunk, out AdjacencyChunk chunk); _chunk++, _index = 0)
            {
                while (_index < chunk.Length)
                {
                    int at = _index++, neighbour = chunk.Neighbours[at];
                    if ((neighbour == node && _list >= source.LoopsEnd) || source.Seen?.Contains(neighbour) == false)
                        continue;
                    step = new Step(neighbour, chunk.Relationships[at]);
                    return true;
                }
            }
        }

        step = default;
        return false;
    }
}
