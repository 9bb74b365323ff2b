using ScoGraph.Model.Snapshots;
using ScoGraph.Sqlite.Encoding.Pages;

namespace ScoGraph.Sqlite.Pages;

/// <summary>The pages of a part that stand in the file.</summary>
/// <param name="file">Where they are read.</param>
/// <param name="key">The part.</param>
/// <param name="versions">Their rows.</param>
/// <param name="codec">What reads a page with a number.</param>
internal sealed class FilePages<TPage>(PageFile file, PartKey key, PartVersions versions, Func<int, IPageCodec<TPage>> codec)
    : PageSource<TPage>(versions.PageCount), IPageOwner
    where TPage : class
{
    /// <summary>The pages that are known to be absent, a bit for each: their rows are not read again to see that.</summary>
    private readonly ulong[] _absent = new ulong[(versions.PageCount + 63) >> 6];

    public void Forget(int number) => Held[number] = null;

    protected override TPage? Load(int number)
    {
        long version = versions.Groups[number >> key.GroupBits];
        if (version == 0 || (Volatile.Read(ref _absent[number >> 6]) >> (number & 63) & 1) != 0)
            return null;
        TPage? page = file.Read(key, number, version, codec(number));
        if (page is null)
            Interlocked.Or(ref _absent[number >> 6], 1UL << (number & 63));
        return page;
    }

    protected override void Keep(int number, TPage page)
    {
        // How large it is takes a look at every text in it.
        if (file.Cache.IsBounded)
            file.Cache.Add(this, number, codec(number).SizeOf(page));
    }
}
