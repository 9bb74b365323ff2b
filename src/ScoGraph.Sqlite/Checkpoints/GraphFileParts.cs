using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.Pages;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>What an open file is read and written through.</summary>
/// <param name="Path">The file.</param>
/// <param name="Readers">Those that read pages.</param>
/// <param name="Cache">Bounds the pages in memory.</param>
/// <param name="Vfs">The file system that SQLite goes through; null for the machine's own.</param>
internal sealed record GraphFileParts(string Path, ReaderPool Readers, PageCache Cache, string? Vfs)
{
    /// <summary>What else stands in checkpoints; null for nothing.</summary>
    public IDerivedParts? Derived { get; init; }

    /// <summary>Reads through a connection of its own, so that nobody waits who writes.</summary>
    /// <exception cref="GraphFileException">It cannot be read, or is damaged.</exception>
    public T Read<T>(Func<SqliteDatabase, T> read)
    {
        try
        {
            using SqliteDatabase database = FileConnections.ToRead(Path, Vfs);
            return read(database);
        }
        catch (SqliteException error)
        {
            throw Readers.ErrorOf(error);
        }
        catch (DamagedException error)
        {
            throw FileErrors.Damaged(Path, error.Message, error);
        }
    }

    /// <summary>The pages of a checkpoint.</summary>
    public PageFile Pages(Head head) => new(Readers, Cache, head.Versions, () => head.Hubs ?? ReadHubs(head), () =>
    {
        try
        {
            return Read(database => Truth.Build(database, head.Number).State.Content);
        }
        catch (GraphFileException error) when (error.Problem == GraphFileProblem.Damaged)
        {
            throw FileErrors.Damaged(Path, "pages cannot be read, nor built anew of base and commits", error);
        }
    });

    /// <summary>Where hubs are. A page whose hub cannot be found is built of base and commits, as one that is damaged.</summary>
    /// <exception cref="DamagedException">That cannot be read.</exception>
    private Dictionary<PartKey, PartVersions> ReadHubs(Head head)
    {
        using SqliteDatabase database = FileConnections.ToRead(Path, Vfs);
        return HeadTable.ReadHubs(database, head);
    }
}
