namespace ScoGraph.Model.Snapshots;

/// <summary>
/// How much of arrays that pages of several states share was given to one of them. A place is given once: so a value that is appended
/// copies no array, and no state sees what a later one appended, since its own bits of presence say nothing of that place.
/// </summary>
/// <param name="owner">
/// What the states of one writer have in common and nobody else: a copy of a graph has another writer, who may not append to the same
/// arrays.
/// </param>
/// <param name="taken">All places below it were given.</param>
internal sealed class ColumnTail(object owner, int taken)
{
    private int _taken = taken;

    /// <summary>Gives a place, and all below it, to the writer that asks; false where it was given before, or is not his to take.</summary>
    public bool TryTake(int place, object writer)
    {
        if (writer != owner || place < _taken)
            return false;
        _taken = place + 1;
        return true;
    }
}
