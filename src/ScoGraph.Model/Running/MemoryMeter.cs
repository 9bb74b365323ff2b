using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Running;

/// <summary>
/// What a run holds, against what it may hold. Strings and lists are made everywhere, also where no run is known; so the meter of the run
/// stands with the thread, and there is none where memory is not limited.
/// </summary>
/// <remarks>
/// Two sums. What operators hold on to (rows that are sorted, groups, results, changes) is held and released by them. What expressions make
/// for the row under way is forgotten once the row has gone, and the steps of a list are forgotten one after the other.
/// </remarks>
internal sealed class MemoryMeter
{
    /// <summary>Values smaller than this are counted only where something holds them: a text has no room for many in one row.</summary>
    private const int Small = 1 << 12;

    [ThreadStatic]
    private static MemoryMeter? _current;

    private readonly long _most;
    private readonly Func<Exception> _reached;

    /// <summary>What all threads of the run hold.</summary>
    private readonly StrongBox<long> _held;

    /// <param name="most">The limit in bytes.</param>
    /// <param name="reached">The error to tell.</param>
    public MemoryMeter(long most, Func<Exception> reached) => (_most, _reached, _held) = (most, reached, new StrongBox<long>());

    /// <summary>The meter of another thread that works for the same run: what both hold counts together.</summary>
    public MemoryMeter(MemoryMeter other) => (_most, _reached, _held) = (other._most, other._reached, other._held);

    /// <summary>The meter of the run that works on this thread; null where its memory is not limited.</summary>
    public static MemoryMeter? Current => _current;

    /// <summary>
    /// The bytes of values made for the row under way. Whoever sets it puts it back to what it was, or to what is left of them.
    /// </summary>
    public long Made { get; set; }

    /// <summary>Makes a meter that of this thread until the result is disposed; an outer one is put back then.</summary>
    public static Scope Use(MemoryMeter? meter)
    {
        Scope scope = new(_current);
        _current = meter;
        return scope;
    }

    /// <summary>Asks, before something is made, whether there is room for it.</summary>
    /// <exception cref="QueryException">There is not.</exception>
    public static void Require(long bytes)
    {
        if (bytes >= Small)
            _current?.Check(bytes);
    }

    /// <summary>Counts what an operator holds on to.</summary>
    /// <exception cref="QueryException">The limit is reached.</exception>
    public void Hold(long bytes)
    {
        Interlocked.Add(ref _held.Value, bytes);
        Check(0);
    }

    /// <summary>Gives back what was held.</summary>
    public void Release(long bytes) => Interlocked.Add(ref _held.Value, -bytes);

    /// <summary>Counts a value that was made for the row under way.</summary>
    /// <exception cref="QueryException">The limit is reached.</exception>
    public void Make(long bytes)
    {
        if (bytes < Small)
            return;
        Made += bytes;
        Check(0);
    }

    /// <exception cref="QueryException">So much more is beyond the limit.</exception>
    public void Check(long more)
    {
        if (Volatile.Read(ref _held.Value) + Made + more > _most)
            throw _reached();
    }

    /// <summary>Puts the meter back that was there before.</summary>
    public readonly ref struct Scope
    {
        private readonly MemoryMeter? _before;

        internal Scope(MemoryMeter? before) => _before = before;

        public void Dispose() => _current = _before;
    }
}
