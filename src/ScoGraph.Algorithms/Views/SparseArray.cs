namespace ScoGraph.Algorithms.Views;

/// <summary>
/// An array by node id whose pages come into being when first written, so that a search that stops early pays for what it touches only.
/// </summary>
/// <param name="bound">Every index is below it.</param>
/// <param name="missing">What an index holds that was never written.</param>
internal sealed class SparseArray<T>(int bound, T missing)
{
    private const int PageBits = 9;
    private const int PageSize = 1 << PageBits;

    private readonly T[]?[] _pages = new T[]?[(bound + PageSize - 1) >> PageBits];

    public T this[int index]
    {
        get => _pages[index >> PageBits] is { } page ? page[index & (PageSize - 1)] : missing;
        set => (_pages[index >> PageBits] ??= NewPage())[index & (PageSize - 1)] = value;
    }

    private T[] NewPage()
    {
        T[] page = new T[PageSize];
        if (!EqualityComparer<T>.Default.Equals(missing, default))
            page.AsSpan().Fill(missing);
        return page;
    }
}
