using System.Runtime.CompilerServices;

namespace ScoGraph.Store;

/// <summary>
/// Entries by a number that is dense, such as that of a name, in chunks: so that changing one entry copies a chunk and the list of
/// chunks, however many entries there are. Immutable once handed out.
/// </summary>
/// <param name="chunks">Chunks of <see cref="ChunkSize"/> entries; none where all are <paramref name="otherwise"/>.</param>
/// <param name="otherwise">The entry of every number that has none of its own.</param>
/// <param name="late">
/// Makes an entry that is null in its chunk when somebody asks for it: opening a file makes none for types that nobody walks along. Null
/// where entries are what the chunks say.
/// </param>
internal sealed class ChunkTable<T>(T[]?[] chunks, T otherwise, Func<int, T>? late = null)
{
    public const int ChunkBits = 4;
    public const int ChunkSize = 1 << ChunkBits;

    /// <summary>A table without entries of its own.</summary>
    public ChunkTable(T otherwise)
        : this([], otherwise)
    {
    }

    /// <summary>A table whose entries below a number are made when somebody asks for them.</summary>
    public static ChunkTable<T> OfLate(int count, T otherwise, Func<int, T> late) => new(
        [.. Enumerable.Range(0, (count + ChunkSize - 1) >> ChunkBits).Select(_ => new T[ChunkSize])],
        otherwise, number => number < count ? late(number) : otherwise);

    public T Otherwise => otherwise;

    public Func<int, T>? Late => late;

    public ReadOnlySpan<T[]?> Chunks => chunks;

    /// <summary>All entries in order of their numbers, at the end those that fill the last chunk.</summary>
    public IEnumerable<T> All => Enumerable.Range(0, chunks.Length << ChunkBits).Select(number => this[number]);

    public T this[int number]
    {
        get
        {
            if (Chunk(number >> ChunkBits) is not { } chunk)
                return otherwise;
            T entry = chunk[number & (ChunkSize - 1)];
            return entry is null && late is not null ? Fetch(chunk, number) : entry;
        }
    }

    /// <summary>The numbers at which two tables may have different entries, ascending: what they share is passed over.</summary>
    public static IEnumerable<int> Unshared(ChunkTable<T> one, ChunkTable<T> other)
    {
        for (int at = 0; at < Math.Max(one.Chunks.Length, other.Chunks.Length); at++)
        {
            T[]? chunk = one.Chunk(at), others = other.Chunk(at);
            if (chunk == others)
                continue;
            for (int i = 0; i < ChunkSize; i++)
            {
                if (chunk is null || others is null || !EqualityComparer<T>.Default.Equals(chunk[i], others[i]))
                    yield return (at << ChunkBits) + i;
            }
        }
    }

    /// <summary>One entry for all who ask, whoever was first.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private T Fetch(T[] chunk, int number)
    {
        T made = late!(number);
        return Interlocked.CompareExchange(ref chunk[number & (ChunkSize - 1)], made, default!) ?? made;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T[]? Chunk(int at) => (uint)at < (uint)chunks.Length ? chunks[at] : null;
}
