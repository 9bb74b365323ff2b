using System.Collections.Concurrent;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Encoding.Pages;
using ScoGraph.Sqlite.Files;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Pages;

/// <summary>Reads the pages of one checkpoint. Any thread: each reads through a connection of its own.</summary>
/// <param name="readers">The connections.</param>
/// <param name="cache">Bounds what is held.</param>
/// <param name="versions">The rows of each part that is no hub.</param>
/// <param name="hubs">Reads the rows of each hub.</param>
/// <param name="truth">Builds the state of the checkpoint of base and commits, for pages that cannot be read.</param>
internal sealed class PageFile(
    ReaderPool readers, PageCache cache, IReadOnlyDictionary<PartKey, PartVersions> versions,
    Func<IReadOnlyDictionary<PartKey, PartVersions>> hubs, Func<GraphContent> truth)
{
    private readonly Lazy<IReadOnlyDictionary<PartKey, PartVersions>> _hubs = new(hubs);
    private readonly Lazy<GraphContent> _truth = new(truth);
    private readonly ConcurrentDictionary<PartKey, object> _sources = [];

    public PageCache Cache => cache;

    /// <summary>The rows of each part that is no hub, for which nothing is read.</summary>
    public IReadOnlyDictionary<PartKey, PartVersions> Parts => versions;

    /// <summary>The rows of each part, hubs among them where they could be read.</summary>
    public Dictionary<PartKey, PartVersions> Versions => TryReadVersions() ? versions.Concat(_hubs.Value).ToDictionary() : new(versions);

    /// <summary>Reads where hubs are, unless that was done.</summary>
    /// <returns>Whether it is known.</returns>
    public bool TryReadVersions()
    {
        try
        {
            return _hubs.Value is not null;
        }
        catch (Exception error) when (error is DamagedException or SqliteException)
        {
            return false;
        }
    }

    /// <summary>Whether a page was found damaged and taken from base and commits.</summary>
    public bool IsDamaged => _truth.IsValueCreated;

    /// <summary>The pages of a part that is no adjacency.</summary>
    public FilePages<TPage> Source<TPage>(PartKey key, IPageCodec<TPage> codec)
        where TPage : class => Source(key, _ => codec);

    /// <summary>The pages of an adjacency.</summary>
    public FilePages<AdjacencyPage> Adjacency(PartKey key) => Source(
        key, number => new AdjacencyCodec((at, _) => Source(
            key.Hub((number << Model.Snapshots.Neighbours.Adjacency.PageBits) + at), HubChunkCodec.Instance)));

    /// <summary>A page, from its row or, where that is damaged, from base and commits.</summary>
    /// <exception cref="GraphFileException">Neither can be read.</exception>
    public TPage? Read<TPage>(PartKey key, int number, long version, IPageCodec<TPage> codec)
        where TPage : class
    {
        PageReader reader = readers.Rent();
        try
        {
            ReadOnlySpan<byte> group = SealedBytes.Open(reader.Read(version), version);
            ReadOnlySpan<byte> page = PageGroup.Find(group, number & ((1 << key.GroupBits) - 1));
            if (page.IsEmpty)
                return null;
            ByteReader bytes = new(page);
            TPage read = codec.Read(ref bytes);
            bytes.End();
            return read;
        }
        catch (Exception error) when (error is DamagedException or SqliteException)
        {
            if (error is SqliteException refused && !FileLayout.IsDamage(refused))
                throw readers.ErrorOf(refused);
            return (GraphParts.Find(_truth.Value, key) as Part<TPage>)?.Pages.Page(number);
        }
        finally
        {
            readers.Return(reader);
        }
    }

    /// <summary>The one page of a row that is no part of the state; null where it cannot be read.</summary>
    public byte[]? TryRead(long version)
    {
        PageReader reader = readers.Rent();
        try
        {
            return PageGroup.Find(SealedBytes.Open(reader.Read(version), version), page: 0).ToArray();
        }
        catch (Exception error) when (error is DamagedException or SqliteException)
        {
            return null;
        }
        finally
        {
            readers.Return(reader);
        }
    }

    /// <summary>One source a part, so that a page that was forgotten and is read again has its chunks still.</summary>
    private FilePages<TPage> Source<TPage>(PartKey key, Func<int, IPageCodec<TPage>> codec)
        where TPage : class => (FilePages<TPage>)_sources.GetOrAdd(key, _ => new FilePages<TPage>(this, key, VersionsOf(key), codec));

    private PartVersions VersionsOf(PartKey key) =>
        (key.IsHub ? _hubs.Value : versions).GetValueOrDefault(key) ?? new PartVersions(0, []);
}
