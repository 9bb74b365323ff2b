using ScoGraph.Sqlite.Checkpoints;
using ScoGraph.Sqlite.Commits;
using ScoGraph.Sqlite.Files;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.History;

/// <summary>Builds states of the past: backwards from the newest one, or forwards from the base where that is nearer. Any thread.</summary>
internal sealed class PastStates(GraphFileParts parts, Func<CommittedState> newest)
{
    /// <summary>Reading the base costs as much as so many commits, at the least.</summary>
    private const long CostOfBase = 1000;

    /// <summary>So many commits are read at a time: nobody who reads slowly keeps the file's log from being cleared.</summary>
    private const int PortionOfCommits = 256;

    /// <summary>The newest state.</summary>
    public CommittedState Newest => newest();

    /// <summary>The state after a commit.</summary>
    /// <param name="number">The commit's number, or one between it and the next; that of the base gives the base.</param>
    /// <exception cref="GraphFileException">The file does not hold it, or is damaged.</exception>
    public MemorySnapshot At(long number)
    {
        CommittedState last = newest();
        long first = First();
        if (number < first || number > last.Number)
            throw FileErrors.NoSuchState(parts.Path, number, first, last.Number);
        return number == last.Number ? last.State
            : parts.Read(database => number - first + CostOfBase < last.Number - number
                ? Truth.Build(database, number).State : Back(database, last, number));
    }

    /// <summary>The number of the commit that was the last at an instant.</summary>
    /// <exception cref="GraphFileException">The history begins later.</exception>
    public long NumberAt(DateTimeOffset instant) => parts.Read(database =>
        CommitTable.LastAt(database, instant) ?? throw FileErrors.NoSuchInstant(parts.Path, instant));

    /// <summary>The records of the commits above a number and up to another, in order.</summary>
    /// <exception cref="GraphFileException">The file is damaged.</exception>
    public IEnumerable<GraphCommit> Commits(long after, long upTo)
    {
        CommitReader reader = new();
        for (List<CommitRow> rows = Next(after); rows.Count > 0; rows = Next(after))
        {
            foreach (CommitRow row in rows)
            {
                yield return new GraphCommit(() => parts.Read(_ => reader.Read(row.Changes)))
                {
                    Number = row.Number,
                    Instant = row.Instant,
                    Author = row.Author,
                    Message = row.Message,
                };
                after = row.Number;
            }
        }

        List<CommitRow> Next(long from) =>
            parts.Read(database => CommitTable.Read(database, from, upTo, chain: null).Take(PortionOfCommits).ToList());
    }

    /// <summary>The record of a commit.</summary>
    /// <exception cref="GraphFileException">The file does not hold it, or is damaged.</exception>
    public GraphCommit Commit(long number) => Commits(number - 1, number).FirstOrDefault()
        ?? throw FileErrors.NoSuchCommit(parts.Path, number, First(), newest().Number);

    /// <summary>What changed between two states.</summary>
    /// <exception cref="GraphFileException">The file does not hold them, or is damaged.</exception>
    public GraphChanges Between(long from, long to)
    {
        MemorySnapshot later = At(to);
        if (from < First())
            throw FileErrors.NoSuchState(parts.Path, from, First(), newest().Number);

        // From the later one, so that both number names alike and share what is equal.
        return StateDifference.Between(parts.Read(database => Back(database, new CommittedState(later, to), from)), later);
    }

    /// <summary>The number of the oldest state that the file holds.</summary>
    public long First() => parts.Read(database => Truth.Start(database).Number);

    private static MemorySnapshot Back(SqliteDatabase database, CommittedState last, long number)
    {
        CommitReplay replay = new(last.State.CopyWith(last.State.Content.Tables.Branch()));
        foreach (CommitRow commit in CommitTable.ReadBack(database, last.Number, number))
            replay.Revert(commit);
        return replay.Complete();
    }
}
