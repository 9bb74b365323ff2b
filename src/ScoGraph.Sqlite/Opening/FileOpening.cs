using ScoGraph.Sqlite.Checkpoints;
using ScoGraph.Sqlite.Commits;
using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Opening;

/// <summary>What a file holds when it is opened: the state, and what of it is in no checkpoint yet.</summary>
/// <param name="State">The state after the last commit.</param>
/// <param name="Last">The last commit in the file.</param>
/// <param name="Head">The checkpoint that the state rests on; null where it was built of base and commits.</param>
/// <param name="Pages">The pages of the checkpoint.</param>
/// <param name="Dirty">What changed since the checkpoint.</param>
internal sealed record FileOpening(MemorySnapshot State, CommitMark Last, Head? Head, PageFile? Pages, DirtyPages Dirty)
{
    /// <summary>What was found that is not as it was written, and was mended; null for nothing.</summary>
    public string? Warning { get; private init; }

    /// <exception cref="GraphFileException">The file is damaged.</exception>
    public static FileOpening Read(SqliteDatabase database, GraphFileParts parts)
    {
        try
        {
            if (ReadHead(database) is not { } head)
                return Build(database);
            return IsRested(database, head) && TryFollow(database, parts, head) is { } opened ? opened
                : Build(database) with { Warning = FileErrors.OtherCheckpoint };
        }
        catch (DamagedException error)
        {
            throw FileErrors.Damaged(parts.Path, error.Message, error);
        }
    }

    /// <summary>Makes the tables of a new file. Within a transaction.</summary>
    public static void Create(SqliteDatabase database, CommitMark start)
    {
        FileLayout.Create(database);
        MetaTable.Write(database, MetaTable.GraphId, Guid.NewGuid().ToString());
        MetaTable.Write(database, MetaTable.BaseNumber, start.Number);
        MetaTable.Write(database, MetaTable.BaseChain, start.Chain);
    }

    /// <summary>Whether the commit whose state a checkpoint is stands in the file, with all before it.</summary>
    /// <exception cref="DamagedException">Commits are gone that were there when the checkpoint was made.</exception>
    private static bool IsRested(SqliteDatabase database, Head head)
    {
        CommitMark start = Truth.Start(database);

        // Commits before the base are gone: a checkpoint of one of them cannot be followed to the newest state.
        if (head.Number < start.Number)
            return false;
        CommitMark? at = CommitTable.MarkAt(database, head.Number);
        long there = at?.Number ?? start.Number;
        if (there < head.Number && CommitTable.Last(database) < head.Number)
            throw new DamagedException($"the commit {head.Number} is gone, of which it has a checkpoint");
        return (at?.Chain ?? start.Chain) == head.Chain;
    }

    /// <summary>The head; null where it is missing or damaged, and all is built anew.</summary>
    private static Head? ReadHead(SqliteDatabase database)
    {
        try
        {
            return HeadTable.Read(database);
        }
        catch (DamagedException)
        {
            return null;
        }
    }

    private static FileOpening Build(SqliteDatabase database)
    {
        (MemorySnapshot state, CommitMark last) = Truth.Build(database, long.MaxValue);
        return new FileOpening(state, last, null, null, new DirtyPages());
    }

    /// <returns>Null where the checkpoint cannot be gone on from: its bytes are whole, but no checkpoint that we wrote.</returns>
    private static FileOpening? TryFollow(SqliteDatabase database, GraphFileParts parts, Head head)
    {
        try
        {
            return Follow(database, parts, head);
        }
        catch (Exception error) when (error is IndexOutOfRangeException or ArgumentException or NullReferenceException or OverflowException)
        {
            return null;
        }
    }

    private static FileOpening Follow(SqliteDatabase database, GraphFileParts parts, Head head)
    {
        PageFile pages = parts.Pages(head);
        MemorySnapshot state = new(HeadState.Of(head, pages), StateIndexes.None(head.Content.Tables.Indexes));
        state.Content.Tables.Give(state.NodeBound, state.RelationshipBound);
        CommitMark last = new(head.Number, head.Chain);
        DirtyPages dirty = new();
        CommitReplay? replay = null;
        foreach (CommitRow commit in CommitTable.Read(database, last.Number, long.MaxValue, last.Chain))
        {
            replay ??= new CommitReplay(state);
            dirty.Note(replay.Apply(commit), state.Content.Tables);
            last = new CommitMark(commit.Number, commit.Chain);
        }

        return new FileOpening(replay?.Complete() ?? state, last, head, pages, dirty);
    }
}
