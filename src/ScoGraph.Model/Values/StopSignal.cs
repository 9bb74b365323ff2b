using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Values;

/// <summary>
/// Lets what walks through a value end when the query that it works for is to end. Comparing, hashing and writing are called from
/// everywhere, also through the comparers of dictionaries, so the query's own check cannot be handed to them: it stands with the thread
/// instead. Scalars never look at it; a walk looks after some ten thousand items.
/// </summary>
internal static class StopSignal
{
    private const int Block = 0xFFFF;
    private const int ItemsBetweenChecks = 1 << 16;

    [ThreadStatic]
    private static IStopCheck? _check;

    [ThreadStatic]
    private static int _items;

    /// <summary>Takes a check for this thread until the result is disposed; an outer one is put back then.</summary>
    /// <param name="check">Throws what the query is to end with.</param>
    public static Scope Use(IStopCheck check)
    {
        Scope scope = new(_check);
        _check = check;
        return scope;
    }

    /// <summary>Called for each item of a list or map, by its place; costs a comparison except at every 65,536th.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void At(int place, int count)
    {
        if ((place & Block) == 0)
            Count(Math.Min(count - place, Block + 1));
    }

    /// <summary>Called between the pieces of something that takes long for its length.</summary>
    public static void Now() => _check?.ThrowIfStopped();

    /// <summary>Copies so that the query can be stopped in between.</summary>
    public static void Copy<T>(ReadOnlySpan<T> source, Span<T> target)
    {
        const int piece = 1 << 20;
        for (int at = 0; at < source.Length; at += piece)
        {
            if (at > 0)
                Now();
            source[at..Math.Min(at + piece, source.Length)].CopyTo(target[at..]);
        }
    }

    private static void Count(int items)
    {
        _items += items;
        if (_items < ItemsBetweenChecks)
            return;
        _items = 0;
        _check?.ThrowIfStopped();
    }

    /// <summary>Puts the check back that was there before.</summary>
    public readonly ref struct Scope
    {
        private readonly IStopCheck? _before;

        internal Scope(IStopCheck? before) => _before = before;

        public void Dispose() => _check = _before;
    }
}
