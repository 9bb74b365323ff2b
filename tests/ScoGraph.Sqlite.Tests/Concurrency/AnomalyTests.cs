namespace ScoGraph.Sqlite.Tests.Concurrency;

/// <summary>
/// The anomalies of concurrent transactions by name, after A. Adya, "Weak Consistency: A Generalized Theory and Optimistic Implementations
/// for Distributed Transactions" (1999), in the cases of M. Kleppmann's Hermitage suite: none of them is possible, in memory or in a file.
/// </summary>
public sealed class AnomalyTests
{
    private const string Memory = "memory", InFile = "file";

    [Theory]
    [InlineData(Memory)]
    [InlineData(InFile)]
    public void G0_dirty_write(string kind)
    {
        using TwoAccounts accounts = new(kind, TimeSpan.Zero);
        using (Transaction first = accounts.Graph.BeginTransaction())
        {
            TwoAccounts.Set(first, "x", 11);
            Elsewhere.Do(() => Assert.Throws<TimeoutException>(() => accounts.Graph.BeginTransaction()));
            Elsewhere.Do(() => Assert.Throws<QueryException>(() => TwoAccounts.Set(accounts.Graph, "x", 12)));
            TwoAccounts.Set(first, "y", 21);
            first.Commit();
        }

        Assert.Equal((11, 21), accounts.Seen());
    }

    [Theory]
    [InlineData(Memory)]
    [InlineData(InFile)]
    public void G1a_aborted_read_and_dirty_read(string kind)
    {
        using TwoAccounts accounts = new(kind, TimeSpan.Zero);
        using (Transaction first = accounts.Graph.BeginTransaction())
        {
            TwoAccounts.Set(first, "x", 101);
            Assert.Equal((10, 20), accounts.Seen());
            first.Rollback();
        }

        Assert.Equal((10, 20), accounts.Seen());
        Assert.Throws<QueryException>(() => accounts.Graph.Query("MATCH (a:Account) SET a.value = 7 WITH a RETURN 1 / (a.value - a.value)"));
        Assert.Equal((10, 20), accounts.Seen());
    }

    [Theory]
    [InlineData(Memory)]
    [InlineData(InFile)]
    public void G1b_intermediate_read(string kind)
    {
        using TwoAccounts accounts = new(kind, TimeSpan.Zero);
        using Transaction first = accounts.Graph.BeginTransaction();
        TwoAccounts.Set(first, "x", 101);
        Assert.Equal(10, accounts.Seen().X);
        TwoAccounts.Set(first, "x", 11);
        Assert.Equal(10, accounts.Seen().X);
        first.Commit();
        Assert.Equal(11, accounts.Seen().X);
    }

    [Theory]
    [InlineData(Memory)]
    [InlineData(InFile)]
    public async Task G1c_circular_information_flow(string kind)
    {
        using TwoAccounts accounts = new(kind, Timeout.InfiniteTimeSpan);
        Task<long> second;
        long read;
        using (Transaction first = accounts.Graph.BeginTransaction())
        {
            TwoAccounts.Set(first, "x", 11);
            second = Elsewhere.Begin(() =>
            {
                using Transaction transaction = accounts.Graph.BeginTransaction();
                TwoAccounts.Set(transaction, "y", 22);
                long seen = TwoAccounts.Get(transaction, "x");
                transaction.Commit();
                return seen;
            });
            read = TwoAccounts.Get(first, "y");
            first.Commit();
        }

        Assert.Equal((20, 11), (read, await second));
    }

    [Theory]
    [InlineData(Memory)]
    [InlineData(InFile)]
    public void OTV_observed_transaction_does_not_vanish(string kind)
    {
        using TwoAccounts accounts = new(kind, TimeSpan.Zero);
        using (Transaction first = accounts.Graph.BeginTransaction())
        {
            TwoAccounts.Set(first, "x", 11);
            TwoAccounts.Set(first, "y", 19);
            first.Commit();
        }

        GraphView seen = accounts.Graph.Snapshot();
        Assert.Equal(11, TwoAccounts.Get(seen, "x"));
        Elsewhere.Do(() =>
        {
            using Transaction second = accounts.Graph.BeginTransaction();
            TwoAccounts.Set(second, "x", 12);
            TwoAccounts.Set(second, "y", 18);
            second.Commit();
        });
        Assert.Equal((11, 19), (TwoAccounts.Get(seen, "x"), TwoAccounts.Get(seen, "y")));
        Assert.Equal((12, 18), accounts.Seen());
    }

    [Theory]
    [InlineData(Memory)]
    [InlineData(InFile)]
    public void PMP_phantom_read(string kind)
    {
        using TwoAccounts accounts = new(kind, TimeSpan.Zero);
        GraphView view = accounts.Graph.Snapshot();
        Assert.Equal(0, TwoAccounts.Above(view, 25));
        Elsewhere.Do(() => TwoAccounts.Open(accounts.Graph, "z", 30));
        Assert.Equal(0, TwoAccounts.Above(view, 25));
        Assert.Equal(1, TwoAccounts.Above(accounts.Graph, 25));
        using Transaction transaction = accounts.Graph.BeginTransaction();
        Assert.Equal(1, TwoAccounts.Above(transaction, 25));
        Elsewhere.Do(() => Assert.Throws<QueryException>(() => TwoAccounts.Open(accounts.Graph, "w", 40)));
        Assert.Equal(1, TwoAccounts.Above(transaction, 25));
    }

    [Theory]
    [InlineData(Memory)]
    [InlineData(InFile)]
    public async Task P4_lost_update(string kind)
    {
        const int writers = 6, times = 25;
        using TwoAccounts accounts = new(kind, Timeout.InfiniteTimeSpan);
        Task<bool>[] tasks = [.. Enumerable.Range(0, writers).Select(_ => Elsewhere.Begin(() =>
        {
            for (int i = 0; i < times; i++)
            {
                using Transaction transaction = accounts.Graph.BeginTransaction();
                TwoAccounts.Set(transaction, "x", TwoAccounts.Get(transaction, "x") + 1);
                transaction.Commit();
                accounts.Graph.Query("MATCH (a:Account {name: 'y'}) SET a.value = a.value + 1");
            }

            return true;
        }))];
        await Task.WhenAll(tasks);
        Assert.Equal((10 + (writers * times), 20 + (writers * times)), accounts.Seen());
    }

    [Theory]
    [InlineData(Memory)]
    [InlineData(InFile)]
    public void G_single_read_skew_and_non_repeatable_read(string kind)
    {
        using TwoAccounts accounts = new(kind, TimeSpan.Zero);
        GraphView view = accounts.Graph.Snapshot();
        Assert.Equal(10, TwoAccounts.Get(view, "x"));
        Elsewhere.Do(() =>
        {
            using Transaction second = accounts.Graph.BeginTransaction();
            TwoAccounts.Set(second, "x", 12);
            TwoAccounts.Set(second, "y", 18);
            second.Commit();
        });
        Assert.Equal((10, 20), (TwoAccounts.Get(view, "x"), TwoAccounts.Get(view, "y")));
        using Transaction transaction = accounts.Graph.BeginTransaction();
        Assert.Equal(12, TwoAccounts.Get(transaction, "x"));
        Elsewhere.Do(() => Assert.Throws<QueryException>(() => TwoAccounts.Set(accounts.Graph, "x", 13)));
        Assert.Equal((12, 18), (TwoAccounts.Get(transaction, "x"), TwoAccounts.Get(transaction, "y")));
    }

    [Theory]
    [InlineData(Memory)]
    [InlineData(InFile)]
    public void G_single_read_skew_within_a_query_that_streams(string kind)
    {
        using TwoAccounts accounts = new(kind, Timeout.InfiniteTimeSpan);
        accounts.Graph.Query("UNWIND range(1, 3000) AS i CREATE (:Account {name: 'n' + toString(i), value: 0})");
        HashSet<long> seen = [];
        foreach (Row row in accounts.Graph.Stream("MATCH (a:Account) WHERE a.name STARTS WITH 'n' RETURN a.value"))
        {
            if (seen.Add(row.Get<long>(0)))
                Elsewhere.Do(() => accounts.Graph.Query("MATCH (a:Account) SET a.value = a.value + 1"));
        }

        Assert.Equal([0], seen);
    }

    [Theory]
    [InlineData(Memory)]
    [InlineData(InFile)]
    public async Task G2_item_write_skew(string kind)
    {
        using TwoAccounts accounts = new(kind, Timeout.InfiniteTimeSpan);
        Task<bool>[] tasks = [.. new[] { "x", "y" }.Select(name => Elsewhere.Begin(() =>
        {
            for (int i = 0; i < 40; i++)
            {
                using Transaction transaction = accounts.Graph.BeginTransaction();
                if (TwoAccounts.Get(transaction, "x") + TwoAccounts.Get(transaction, "y") < 1)
                    return true;
                TwoAccounts.Set(transaction, name, TwoAccounts.Get(transaction, name) - 1);
                transaction.Commit();
            }

            return true;
        }))];
        await Task.WhenAll(tasks);
        Assert.Equal(0, accounts.Seen() is var (x, y) ? x + y : -1);
    }

    [Theory]
    [InlineData(Memory)]
    [InlineData(InFile)]
    public async Task G2_anti_dependency_cycle_over_a_predicate(string kind)
    {
        using TwoAccounts accounts = new(kind, Timeout.InfiniteTimeSpan);
        Task<bool>[] tasks = [.. Enumerable.Range(0, 6).Select(number => Elsewhere.Begin(() =>
        {
            using Transaction transaction = accounts.Graph.BeginTransaction();
            bool isFirst = TwoAccounts.Above(transaction, 99) == 0;
            if (isFirst)
                TwoAccounts.Open(transaction, $"winner {number}", 100);
            transaction.Commit();
            return isFirst;
        }))];
        Assert.Single(await Task.WhenAll(tasks), won => won);
        Assert.Equal(1, TwoAccounts.Above(accounts.Graph, 99));
    }
}
