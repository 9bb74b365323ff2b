namespace ScoGraph.Sqlite.Tests.Concurrency;

/// <summary>
/// Several threads run transactions and read views, all at one time; then a serial order is looked for that explains everything that each
/// of them saw.
/// </summary>
internal sealed class ConcurrentHistory : ICommitListener
{
    private const int Keys = 4, Writers = 3, Readers = 2, TransactionsEach = 6, ViewsEach = 12;

    private readonly Graph _graph;
    private readonly int _seed;
    private readonly List<string> _order = [];
    private readonly List<List<SeenTransaction>> _threads = [];

    public ConcurrentHistory(Graph graph, int seed) => (_graph, _seed) = (graph, seed);

    /// <summary>The names of the commits, in their order.</summary>
    public IReadOnlyList<string> Order => _order;

    /// <summary>Runs all threads to their end.</summary>
    public void Run()
    {
        using IDisposable listening = _graph.Subscribe(this);
        using Barrier start = new(Writers + Readers);
        Task<List<SeenTransaction>>[] threads = [.. Enumerable.Range(0, Writers + Readers).Select(thread => Elsewhere.Begin(() =>
        {
            Random random = new((_seed * 31) + thread);
            start.SignalAndWait();
            return thread < Writers ? Write(thread, random) : Read(thread, random);
        }))];
        _threads.AddRange(threads.Select(thread => thread.GetAwaiter().GetResult()));
    }

    /// <summary>
    /// Looks for the order: transactions that committed in the order of their commits, each seeing what those before it left and what it
    /// wrote itself; all others in a state between two commits, none before what was known when it began, or before what its thread saw.
    /// </summary>
    public void RequireSerialOrder()
    {
        Dictionary<string, SeenTransaction> all = _threads.SelectMany(thread => thread).ToDictionary(transaction => transaction.Name);
        List<KeyState> states = [KeyState.Empty];
        foreach (string name in _order)
        {
            Assert.True(all[name].Fits(states[^1], out KeyState after), $"seed {_seed}, at commit {states.Count}: {all[name]}");
            states.Add(after);
        }

        foreach (List<SeenTransaction> thread in _threads)
        {
            int at = 0;
            foreach (SeenTransaction transaction in thread)
            {
                at = Math.Max(at, transaction.After);
                int commit = _order.IndexOf(transaction.Name);
                int place = commit >= 0 ? commit : states.FindIndex(at, state => transaction.Fits(state, out _));
                Assert.True(place >= at, $"seed {_seed}, no place from {at} of {_order.Count}: {transaction}");
                at = commit >= 0 ? place + 1 : place;
            }
        }

        Assert.Equal(states[^1].Run(All).Seen, KeyState.Run(_graph, All));
    }

    private static KeyStep All { get; } = new(KeyStepKind.ReadAll, 0, 0);

    void ICommitListener.Committed(GraphCommit commit)
    {
        lock (_order)
            _order.Add(commit.Author!);
    }

    private List<SeenTransaction> Write(int thread, Random random)
    {
        List<SeenTransaction> done = [];
        for (int number = 0; number < TransactionsEach; number++)
        {
            SeenTransaction seen = new($"w{thread}.{number}", Known());
            using Transaction transaction = _graph.BeginTransaction();
            transaction.Describe(seen.Name, null);
            for (int steps = random.Next(1, 6); steps > 0; steps--)
            {
                seen.Run(transaction, Step(random, (((thread * 100) + number) * 100) + steps));
                Pause(random);
            }

            if (random.Next(5) > 0)
                transaction.Commit();
            done.Add(seen);
        }

        return done;
    }

    private List<SeenTransaction> Read(int thread, Random random)
    {
        List<SeenTransaction> done = [];
        for (int number = 0; number < ViewsEach; number++)
        {
            SeenTransaction seen = new($"r{thread}.{number}", Known());
            GraphView view = _graph.Snapshot();
            for (int steps = random.Next(1, 5); steps > 0; steps--)
            {
                seen.Run(view, random.Next(3) == 0 ? All : new KeyStep(KeyStepKind.Read, random.Next(Keys), 0));
                Pause(random);
            }

            done.Add(seen);
        }

        return done;
    }

    private static KeyStep Step(Random random, long value) => new((KeyStepKind)random.Next(5), random.Next(Keys), value);

    private static void Pause(Random random)
    {
        if (random.Next(3) == 0)
            Thread.Yield();
    }

    /// <summary>How many commits everyone sees by now: who is told of one sees it.</summary>
    private int Known()
    {
        lock (_order)
            return _order.Count;
    }
}
