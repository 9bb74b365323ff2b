namespace ScoGraph.Algorithms.Views;

/// <summary>A set of node ids in pages of bits that come into being when first written.</summary>
/// <param name="bound">Every id is below it.</param>
internal sealed class SparseSet(int bound)
{
    private const int PageBits = 12;
    private const int PageSize = 1 << PageBits;

    private readonly ulong[]?[] _pages = new ulong[]?[(bound + PageSize - 1) >> PageBits];

    public bool Contains(int id) => _pages[id >> PageBits] is { } page && (page[(id & (PageSize - 1)) >> 6] >> (id & 63) & 1) != 0;

    /// <summary>A page of bits as those of <see cref="Model.Snapshots.IdSet"/>; null where none was written.</summary>
    public ulong[]? Page(int number) => _pages[number];

    /// <summary>Adds an id.</summary>
    /// <returns>Whether it was not there yet.</returns>
    public bool Add(int id)
    {
        ref ulong word = ref (_pages[id >> PageBits] ??= new ulong[PageSize / 64])[(id & (PageSize - 1)) >> 6];
        ulong bit = 1UL << (id & 63);
        bool added = (word & bit) == 0;
        word |= bit;
        return added;
    }
}
