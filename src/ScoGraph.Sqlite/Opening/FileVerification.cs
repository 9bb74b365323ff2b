using ScoGraph.Sqlite.Checkpoints;
using ScoGraph.Sqlite.Commits;
using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Sqlite.Texts;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Opening;

/// <summary>
/// Reads all of a file: what SQLite checks, the chain of the commits, and whether the pages are what base and commits say.
/// </summary>
internal sealed class FileVerification(SqliteDatabase database, GraphFileParts parts)
{
    private readonly List<string> _problems = [];
    private long _pages;

    public GraphFileReport Run()
    {
        database.Run("BEGIN");
        CheckStructure();
        Head? head = Try("The head of the checkpoint", () => HeadTable.Read(database));
        (MemorySnapshot State, CommitMark Last)? truth = Try(
            "Base or commits", () => ((MemorySnapshot, CommitMark)?)Truth.Build(database, long.MaxValue));
        if (head is not null && truth is not null)
            Try("Pages", () => Compare(head, truth.Value));
        long first = Try("Where the history begins", () => (long?)Truth.Start(database).Number) ?? 0;
        GraphFileReport report = new()
        {
            Problems = _problems,
            FirstState = first,
            LastCommit = truth?.Last.Number ?? first,
            Commits = database.Number("SELECT count(*) FROM commits"),
            Nodes = truth?.State.GetNodes(-1).Count ?? 0,
            Relationships = truth?.State.Relationships.Live.Count ?? 0,
            Pages = _pages,
        };
        database.Run("COMMIT");
        return report;
    }

    private void CheckStructure()
    {
        using SqliteStatement check = database.Prepare("PRAGMA integrity_check(10)");
        while (check.Step())
        {
            if (check.Text(0) is { } found and not "ok")
                _problems.Add($"SQLite: {found}.");
        }
    }

    /// <summary>Reads every page, and holds the state of the checkpoint against that of base and commits.</summary>
    private object? Compare(Head head, (MemorySnapshot State, CommitMark Last) newest)
    {
        PageFile pages = new(
            parts.Readers, new PageCache(null), head.Versions, () => HeadTable.ReadHubs(database, head),
            () => throw new DamagedException("a page is not what was written"));
        MemorySnapshot saved = new(HeadState.Of(head, pages), StateIndexes.None(head.Content.Tables.Indexes));
        _pages = pages.Versions.Values.Sum(part => (long)part.PageCount);
        MemorySnapshot told = head.Number == newest.Last.Number ? newest.State : Truth.Build(database, head.Number).State;
        if (StateComparison.Find(saved, told) is { } difference)
            _problems.Add($"The pages are not what base and commits say: {difference}");
        _problems.AddRange(new TextComparison(pages, commit => Truth.Build(database, commit).State).Run(told));
        return null;
    }

    private T? Try<T>(string what, Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is DamagedException or SqliteException or GraphFileException)
        {
            _problems.Add($"{what}: {error.Message}.");
            return default;
        }
    }
}
