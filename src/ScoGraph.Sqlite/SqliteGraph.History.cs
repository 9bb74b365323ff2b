using ScoGraph.Sqlite.History;
using ScoGraph.Store;

namespace ScoGraph;

/// <content>What the graph was, and how it came to be what it is.</content>
public sealed partial class SqliteGraph
{
    /// <summary>The number of the last commit; 0 before the first.</summary>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public long LastCommit => _file.Store.LastCommit;

    /// <summary>The number of the oldest state that the file holds: the history begins behind it.</summary>
    /// <exception cref="GraphFileException">The file cannot be read.</exception>
    public long FirstState => _file.Past.First();

    /// <summary>The commits, in order, with what each changed. They are read as they are asked for.</summary>
    /// <param name="after">The number before the first.</param>
    /// <param name="upTo">The last number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="upTo"/> is below <paramref name="after"/>.</exception>
    /// <exception cref="GraphFileException">The file cannot be read, or is damaged.</exception>
    public IEnumerable<GraphCommit> History(long after = 0, long upTo = long.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(upTo, after);
        return _file.Past.Commits(after, upTo);
    }

    /// <summary>
    /// The graph as it was after a commit: to be asked, walked, drawn and exported like any state. O(changes since), or of the whole graph
    /// where the commit is nearer to the oldest state.
    /// </summary>
    /// <param name="commit">The number of the commit; that of <see cref="FirstState"/> gives the oldest state.</param>
    /// <exception cref="GraphFileException">
    /// The file holds no such state (<see cref="GraphFileProblem.NoSuchState"/>), or is damaged.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    /// <example><code>
    /// using SqliteGraph graph = SqliteGraph.Open("towns.scograph");
    /// long before = graph.LastCommit;
    /// graph.Query("CREATE (:City {name: 'Naryn'})");
    /// Console.WriteLine(graph.AsOf(before).Query("MATCH (c:City {name: 'Naryn'}) RETURN count(*)").Scalar&lt;long&gt;());   // 0
    /// </code></example>
    public GraphView AsOf(long commit) => ViewOf(_file.Past.At(commit));

    /// <summary>The graph as it was at an instant: after the last commit that was made then or before.</summary>
    /// <param name="instant">The instant.</param>
    /// <inheritdoc cref="AsOf(long)"/>
    public GraphView AsOf(DateTimeOffset instant) => AsOf(_file.Past.NumberAt(instant));

    /// <summary>The graph as it was at a point that a user wrote.</summary>
    internal GraphView AsOf(PastPoint point) => point.Commit is { } commit ? AsOf(commit) : AsOf(point.Instant);

    /// <summary>What changed between two states, net: what came and went between them is not in it.</summary>
    /// <param name="from">The commit of the earlier state.</param>
    /// <param name="to">The commit of the later state.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    /// <exception cref="GraphFileException">The file holds no such state, or is damaged.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public GraphChanges Changes(long from, long to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return _file.Past.Between(from, to);
    }

    /// <summary>
    /// Takes back what a commit changed, as a new commit. Elements that it deleted come back with their ids. What was changed again since
    /// is
    /// in the way.
    /// </summary>
    /// <param name="commit">The number of the commit.</param>
    /// <param name="author">Who takes it back, for the record.</param>
    /// <param name="message">Why; null for a message that names the commit.</param>
    /// <returns>The number of the new commit.</returns>
    /// <exception cref="InvalidOperationException">
    /// Something that the commit changed was changed again; the message names it, and nothing is changed. Or a transaction is open here.
    /// </exception>
    /// <exception cref="GraphFileException">The file holds no such commit, or cannot be written.</exception>
    /// <exception cref="TimeoutException">Another transaction is open for longer than <see cref="GraphOptions.WriterWait"/>.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public long Revert(long commit, string? author = null, string? message = null)
    {
        GraphCommit record = Writable.Past.Commit(commit);
        using StoreTransaction transaction = (StoreTransaction)BeginStoreTransaction();
        CommitReversal.Run(transaction, record);
        transaction.Describe(author, message ?? $"Takes back commit {commit}.");
        transaction.Commit();
        return LastCommit;
    }
}
