using ScoGraph.Model.Snapshots;
using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Encoding.Pages;

namespace ScoGraph.Sqlite.Pages;

/// <summary>A part of a state, to be written.</summary>
internal abstract class Part(PartKey key, int pageCount)
{
    public PartKey Key => key;

    public int PageCount => pageCount;

    public int GroupCount => (pageCount + (1 << key.GroupBits) - 1) >> key.GroupBits;

    /// <summary>Writes the pages of a group.</summary>
    /// <returns>Whether any is not absent.</returns>
    public bool WriteGroup(int group, ByteWriter bytes, ByteWriter page)
    {
        int size = 1 << key.GroupBits, first = group << key.GroupBits, any = 0;
        int count = Math.Min(size, pageCount - first);
        Span<int> lengths = stackalloc int[size];
        page.Clear();
        for (int i = 0; i < count; i++)
        {
            int start = page.Length;
            WritePage(first + i, page);
            any |= lengths[i] = page.Length - start;
        }

        bytes.Clear();
        bytes.Count(count);
        for (int i = 0; i < count; i++)
            bytes.Count(lengths[i]);
        bytes.Bytes(page.Written);
        return any != 0;
    }

    /// <summary>Writes a page; nothing where it is absent.</summary>
    protected abstract void WritePage(int number, ByteWriter bytes);
}

/// <inheritdoc cref="Part"/>
internal sealed class Part<TPage>(PartKey key, Paged<TPage> pages, IPageCodec<TPage> codec) : Part(key, pages.PageCount)
    where TPage : class
{
    public Paged<TPage> Pages => pages;

    protected override void WritePage(int number, ByteWriter bytes)
    {
        if (pages.Page(number) is { } page)
            codec.Write(page, bytes);
    }
}
