using ScoGraph.Sqlite.Opening;
using ScoGraph.Sqlite.Tests.FileSystems;
using ScoGraph.Sqlite.Tests.Proofs;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Tests.Faults;

/// <summary>
/// The life of a file while operations fail: made, written, checkpointed, closed and opened. What fails is an error for the user, and what
/// is visible is what was acknowledged. Keeps which states the file may hold.
/// </summary>
internal sealed class FaultyLife(string path, TestFileSystem system, Func<string, string> copy)
{
    private const int Sessions = 3, Commits = 5;

    private static readonly NumberedWork Work = new(hub: 20);
    private static readonly string Empty = StateText.Name(new MemoryStore().Current);

    private readonly SqliteGraphOptions _options = new() { Vfs = system.Name };
    private int _salt;

    /// <summary>The state that was acknowledged last.</summary>
    public string Acknowledged { get; private set; } = Empty;

    /// <summary>What was in doubt since.</summary>
    public HashSet<string> Doubtful { get; } = [];

    /// <summary>The errors that users got.</summary>
    public List<GraphFileProblem> Problems { get; } = [];

    /// <summary>
    /// Copies of the file after each change that failed, as if the process had ended there; with the states that they may hold.
    /// </summary>
    public List<(string Path, HashSet<string> States)> Copies { get; } = [];

    public void Run(FaultPlan plan)
    {
        system.Failing = plan.Next;
        for (int session = 0; session < Sessions; session++)
        {
            if (Try(() => GraphFile.Open(path, _options)) is not { } file)
                continue;
            using (file)
                Run(file);
        }

        system.Failing = null;
    }

    /// <summary>Opens the file when nothing fails any more: it is whole, holds what it may, and goes on.</summary>
    public void Check()
    {
        using (GraphFile file = GraphFile.Open(path, new SqliteGraphOptions()))
            Accept(WholeFile.Check(file).Name);
        foreach ((string copied, HashSet<string> states) in Copies)
        {
            using GraphFile file = GraphFile.Open(copied, new SqliteGraphOptions());
            Assert.True(states.Contains(WholeFile.Check(file).Name), "What a process would have left is not what was acknowledged.");
        }

        int number;
        using (GraphFile file = GraphFile.Open(path, new SqliteGraphOptions()))
        {
            number = NumberedWork.NumberOf(file.Store.Current);
            Work.Commit((MemoryStore)file.Store, ++_salt);
            file.Checkpoint();
        }

        using GraphFile again = GraphFile.Open(path, new SqliteGraphOptions());
        Assert.Equal(number + 1, WholeFile.Check(again).Number);
    }

    private void Run(GraphFile file)
    {
        MemoryStore store = (MemoryStore)file.Store;
        if (Try(() => StateText.Name(store.Current)) is { } opened)
            Accept(opened);
        for (int left = Commits; left > 0; left--)
        {
            Commit(store);
            if (left == 3)
                Try(() => Checkpoint(file));
        }
    }

    private void Commit(MemoryStore store)
    {
        string? attempted = null;
        int problems = Problems.Count;
        bool done = Try(() =>
        {
            using StoreTransaction transaction = Work.Begin(store, ++_salt);
            attempted = StateText.Name(transaction.Snapshot);
            transaction.Commit();
            return "";
        }) is not null;
        if (done)
        {
            Acknowledged = attempted!;
            Doubtful.Clear();
        }
        else if (attempted is not null && Problems[^1] == GraphFileProblem.InDoubt)
        {
            Doubtful.Add(attempted);
        }

        if (Problems.Count > problems && File.Exists(path))
            Copies.Add((copy(path), [Acknowledged, .. Doubtful]));
        if (Try(() => StateText.Name(store.Current)) is { } visible)
            Assert.Equal(Acknowledged, visible);
    }

    private void Accept(string opened)
    {
        Assert.True(opened == Acknowledged || Doubtful.Contains(opened), "The file holds another state than was acknowledged.");
        Acknowledged = opened;
        Doubtful.Clear();
    }

    private static string Checkpoint(GraphFile file)
    {
        file.Checkpoint();
        return "";
    }

    /// <returns>Null where it was refused with an error for users; any other error is not caught.</returns>
    private T? Try<T>(Func<T> run)
        where T : class
    {
        try
        {
            return run();
        }
        catch (GraphFileException error)
        {
            Assert.True(
                error.Problem is GraphFileProblem.Full or GraphFileProblem.Failed or GraphFileProblem.InDoubt or GraphFileProblem.ReadOnly,
                error.ToString());
            Problems.Add(error.Problem);
            return null;
        }
    }
}
