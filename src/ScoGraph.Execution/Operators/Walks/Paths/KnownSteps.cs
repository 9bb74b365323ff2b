using ScoGraph.Execution.Operators.Batches;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>
/// Of which steps it is known whether they meet conditions that read nothing but a relationship and the nodes at its ends: many walks take
/// the same step. One run's.
/// </summary>
internal sealed class KnownSteps
{
    /// <summary>From so many steps on it is worth to know them.</summary>
    private const int Many = 512;

    /// <summary>A relationship has a place for each direction.</summary>
    private const int MostRelationship = int.MaxValue / 2;

    private readonly HeldMemory _held = new();
    private KnownTests? _tests;
    private int _asked;
    private int _version = -1;

    /// <summary>What is known of a step; null for nothing.</summary>
    public bool? Find(int from, int relationship, int to, Frame frame)
    {
        if (_version != frame.Version || frame.Writer is not null)
        {
            _held.Release(frame);
            (_tests, _asked, _version) = (null, 0, frame.Version);
        }

        if (_tests is null && ++_asked < Many)
            return null;
        return (_tests ??= new KnownTests()).Find(Place(from, relationship, to));
    }

    /// <summary>Notes whether a step meets the conditions.</summary>
    public void Set(int from, int relationship, int to, bool isMet, Frame frame)
    {
        int place = Place(from, relationship, to);
        if (_tests is null || place < 0)
            return;
        _tests.Set(place, isMet);
        _held.Grow(frame, _tests.Bytes);
    }

    /// <returns>-1 for none.</returns>
    private static int Place(int from, int relationship, int to) =>
        relationship >= MostRelationship ? -1 : (2 * relationship) + (from < to ? 1 : 0);
}
