using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.Pages;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>What an open file is read and written through.</summary>
/// <param name="Path">The file.</param>
/// <param name="Writer">The connection that writes.</param>
/// <param name="Readers">Those that read pages.</param>
/// <param name="Cache">Bounds the pages in memory.</param>
internal sealed record GraphFileParts(string Path, FileWriter Writer, ReaderPool Readers, PageCache Cache)
{
    /// <summary>The pages of a checkpoint.</summary>
    public PageFile Pages(Head head) => new(Readers, Cache, head.Versions, () =>
    {
        try
        {
            return Writer.Use(database => Truth.Build(database, head.Number).State.Content);
        }
        catch (DamagedException error)
        {
            throw FileErrors.Damaged(Path, $"pages cannot be read, nor built anew of base and commits, as {error.Message}", error);
        }
    });
}
