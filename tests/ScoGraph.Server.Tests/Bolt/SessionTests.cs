using ScoGraph.Model.Values;
using ScoGraph.Server.Bolt.Messages;

namespace ScoGraph.Server.Bolt;

public sealed class SessionTests
{
    private static readonly Value All = BoltClient.Map(("n", -1L));

    [Theory]
    [InlineData("6060B017000001FF000808050002040400000003", "00000805")]
    [InlineData("6060B01700000005000000000000000000000000", "00000005")]
    [InlineData("6060B01700000505000404050000000000000000", "00000405")]
    [InlineData("6060B01700020905000000000000000000000000", "00000805")]
    [InlineData("6060B01700000404000000030000000200000001", "00000000")]
    [InlineData("504F5354202F20485454502F312E310D0A0D0A0D", "")]
    public async Task The_newest_version_that_both_know_is_spoken(string hello, string answer)
    {
        await using RunningServer server = await RunningServer.Start();
        using BoltClient client = await BoltClient.Connect(server.BoltAddress);
        Assert.Equal(answer, await client.Shake(hello));
    }

    [Fact]
    public async Task Rows_come_in_portions()
    {
        await using RunningServer server = await RunningServer.Start();
        using BoltClient client = await BoltClient.Enter(server.BoltAddress);
        await Run(client, "UNWIND range(1, 5) AS n RETURN n");
        Assert.Equal("n", (await Success(client)).TryGet("fields", out Value fields) ? fields.AsList()[0].AsString() : null);
        await client.Send(MessageTags.Pull, BoltClient.Map(("n", 2L)));
        Assert.Equal(1L, (await Record(client))[0].AsInteger());
        Assert.Equal(2L, (await Record(client))[0].AsInteger());
        Assert.True((await Success(client)).TryGet("has_more", out Value more) && more.IsTrue);
        await client.Send(MessageTags.Discard, All);
        Assert.Equal("r", (await Success(client)).Text("type"));
    }

    [Fact]
    public async Task After_a_failure_everything_is_ignored_until_a_reset()
    {
        await using RunningServer server = await RunningServer.Start();
        using BoltClient client = await BoltClient.Enter(server.BoltAddress);
        await Run(client, "RETRUN 1");
        await client.Send(MessageTags.Pull, All);
        BoltRequest failure = (await client.Receive())!;
        Assert.Equal(MessageTags.Failure, failure.Tag);
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", failure.Map(0).Text("neo4j_code"));
        Assert.Equal(MessageTags.Ignored, (await client.Receive())!.Tag);
        await client.Send(MessageTags.Reset);
        await Success(client);
        await Run(client, "RETURN 1");
        await Success(client);
    }

    [Fact]
    public async Task What_clients_ask_first_is_answered_or_refused_and_they_go_on()
    {
        string[] questions =
        [
            "CALL dbms.components()", "CALL dbms.clientConfig()", "CALL db.labels()", "CALL dbms.showCurrentUser()", "CALL dbms.queryJmx('x')",
            "SHOW DATABASES", "SHOW CURRENT USER", "SHOW PROCEDURES", "SHOW FUNCTIONS", "CALL db.schema.visualization()",
        ];
        await using RunningServer server = await RunningServer.Start();
        using BoltClient client = await BoltClient.Enter(server.BoltAddress);
        foreach (string question in questions)
        {
            await Run(client, question);
            await Success(client);
            await client.Send(MessageTags.Discard, All);
            await Success(client);
        }

        foreach (string question in (string[])["CALL apoc.meta.data()", "CALL dbms.listQueries()", "SHOW TRANSACTIONS", "USE system RETURN 1"])
        {
            await Run(client, question);
            Assert.Equal(MessageTags.Failure, (await client.Receive())!.Tag);
            await client.Send(MessageTags.Reset);
            await Success(client);
        }

        await Run(client, "RETURN 1");
        await Success(client);
    }

    [Theory]
    [InlineData(MessageTags.Reset)]
    [InlineData(MessageTags.Discard)]
    public async Task A_result_is_made_as_it_is_taken_and_leaves_its_place_to_others(byte ending)
    {
        await using RunningServer server = await RunningServer.Start(o => o with { MaxConcurrentQueries = 1, Limits = QueryLimits.None });
        using BoltClient client = await BoltClient.Enter(server.BoltAddress), other = await BoltClient.Enter(server.BoltAddress);
        await Run(client, "UNWIND range(1, 1000000000000) AS n RETURN n");
        await Success(client);
        await client.Send(MessageTags.Pull, BoltClient.Map(("n", 1000L)));
        for (long n = 1; n <= 1000; n++)
            Assert.Equal(n, (await Record(client))[0].AsInteger());
        Assert.True((await Success(client)).TryGet("has_more", out Value more) && more.IsTrue);
        await (ending == MessageTags.Discard ? client.Send(ending, All) : client.Send(ending));
        await Success(client);
        await Run(other, "RETURN 1");
        await Success(other);
    }

    [Fact]
    public async Task A_result_that_fails_midway_gives_the_rows_before()
    {
        await using RunningServer server = await RunningServer.Start();
        using BoltClient client = await BoltClient.Enter(server.BoltAddress);
        await Run(client, "UNWIND range(1, 5000) AS n RETURN 1 / (4000 - n)");
        await Success(client);
        await client.Send(MessageTags.Pull, All);
        for (int n = 1; n < 4000; n++)
            await Record(client);
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", (await client.Receive())!.Map(0).Text("neo4j_code"));
    }

    [Fact]
    public async Task A_result_that_is_left_alone_leaves_its_place_to_others()
    {
        await using RunningServer server = await RunningServer.Start(
            o => o with { MaxConcurrentQueries = 1, TransactionTimeout = TimeSpan.FromMilliseconds(50) });
        using BoltClient client = await BoltClient.Enter(server.BoltAddress), other = await BoltClient.Enter(server.BoltAddress);
        await Run(client, "UNWIND range(1, 1000000) AS n RETURN n");
        await Success(client);
        await Run(other, "RETURN 1");
        await Success(other);
        await client.Send(MessageTags.Pull, All);
        Assert.Equal(
            "Neo.ClientError.Transaction.TransactionTimedOut", (await client.Receive())!.Map(0).Text("neo4j_code"));
    }

    [Fact]
    public async Task A_read_transaction_gives_several_results_by_turns()
    {
        await using RunningServer server = await RunningServer.Start();
        using BoltClient client = await BoltClient.Enter(server.BoltAddress);
        await client.Send(MessageTags.Begin, BoltClient.Map(("mode", "r")));
        await Success(client);
        for (long first = 1; first <= 2; first++)
        {
            await client.Send(
                MessageTags.Run, Value.FromString($"UNWIND range({first}, 5000) AS n RETURN n"), BoltClient.Map(), BoltClient.Map());
            Assert.Equal(first, (await Success(client)).Integer("qid"));
        }

        foreach (long result in (long[])[1, 2, 1])
        {
            await client.Send(MessageTags.Pull, BoltClient.Map(("n", 700L), ("qid", result)));
            for (int i = 0; i < 700; i++)
                await Record(client);
            await Success(client);
        }

        await client.Send(MessageTags.Commit);
        await Success(client);
    }

    [Fact]
    public async Task A_transaction_is_seen_once_it_is_committed()
    {
        await using RunningServer server = await RunningServer.Start();
        using BoltClient client = await BoltClient.Enter(server.BoltAddress);
        await client.Send(MessageTags.Begin, BoltClient.Map());
        await Success(client);
        await Run(client, "CREATE (:A)");
        await Success(client);
        await client.Send(MessageTags.Pull, All);
        Assert.True((await Success(client)).TryGet("stats", out Value stats) && stats.AsMap().Integer("nodes-created") == 1);
        Assert.Equal(0L, Count(server));
        await client.Send(MessageTags.Commit);
        Assert.NotNull((await Success(client)).Text("bookmark"));
        Assert.Equal(1L, Count(server));
    }

    [Fact]
    public async Task A_lost_client_changes_nothing_and_others_may_write()
    {
        await using RunningServer server = await RunningServer.Start();
        using (BoltClient client = await BoltClient.Enter(server.BoltAddress))
        {
            await client.Send(MessageTags.Begin, BoltClient.Map());
            await Success(client);
            await Run(client, "CREATE (:A)");
            await Success(client);
        }

        await Task.Run(() => server.Graph.Query("CREATE (:B)"));
        Assert.Equal(1L, Count(server));
    }

    [Fact]
    public async Task A_reset_stops_a_query_that_runs()
    {
        await using RunningServer server = await RunningServer.Start();
        using BoltClient client = await BoltClient.Enter(server.BoltAddress);
        await Run(client, "UNWIND range(1, 100000000000) AS n WITH n WHERE n < 0 RETURN n");
        await client.Send(MessageTags.Reset);

        // A RESET that overtakes the query leaves it out.
        Assert.True((await client.Receive())!.Tag is MessageTags.Failure or MessageTags.Ignored);
        await Success(client);
    }

    [Theory]
    [InlineData("bearer", "token", "wrong")]
    [InlineData("basic", "token", "wrong")]
    [InlineData("basic", "other", RunningServer.Token)]
    [InlineData("none", "", "")]
    public async Task Wrong_credentials_end_the_connection(string scheme, string user, string secret)
    {
        await using RunningServer server = await RunningServer.Start();
        using BoltClient client = await BoltClient.Connect(server.BoltAddress);
        await client.Shake("6060B01700000805000000000000000000000000");
        await client.Send(MessageTags.Hello, BoltClient.Map());
        await Success(client);
        await client.Send(MessageTags.Logon, BoltClient.Map(("scheme", scheme), ("principal", user), ("credentials", secret)));
        BoltRequest failure = (await client.Receive())!;
        Assert.Equal("Neo.ClientError.Security.Unauthorized", failure.Map(0).Text("neo4j_code"));
        Assert.Null(await client.Receive());
    }

    [Fact]
    public async Task Nothing_is_run_before_credentials()
    {
        await using RunningServer server = await RunningServer.Start();
        using BoltClient client = await BoltClient.Connect(server.BoltAddress);
        await client.Shake("6060B01700000805000000000000000000000000");
        await client.Send(MessageTags.Hello, BoltClient.Map());
        await Success(client);
        await Run(client, "CREATE ()");
        Assert.Equal(MessageTags.Failure, (await client.Receive())!.Tag);
        Assert.Null(await client.Receive());
        Assert.Equal(0L, Count(server));
    }

    [Fact]
    public async Task A_transaction_that_is_left_alone_is_rolled_back_and_the_client_hears_of_it()
    {
        await using RunningServer server = await RunningServer.Start(o => o with { TransactionTimeout = TimeSpan.FromMilliseconds(50) });
        using BoltClient client = await BoltClient.Enter(server.BoltAddress);
        await client.Send(MessageTags.Begin, BoltClient.Map());
        await Success(client);
        await Task.Run(() => server.Graph.Query("CREATE (:AfterIt)"));
        await Run(client, "CREATE (:A)");
        Assert.Equal(
            "Neo.ClientError.Transaction.TransactionTimedOut", (await client.Receive())!.Map(0).Text("neo4j_code"));
        Assert.Equal(1L, Count(server));
    }

    private static Task Run(BoltClient client, string query) =>
        client.Send(MessageTags.Run, Value.FromString(query), BoltClient.Map(), BoltClient.Map());

    private static async Task<MapValue> Success(BoltClient client)
    {
        BoltRequest answer = (await client.Receive())!;
        Assert.Equal(MessageTags.Success, answer.Tag);
        return answer.Map(0);
    }

    private static async Task<ListValue> Record(BoltClient client)
    {
        BoltRequest answer = (await client.Receive())!;
        Assert.Equal(MessageTags.Record, answer.Tag);
        return answer.Fields[0].AsList();
    }

    private static long Count(RunningServer server) => server.Graph.Query("MATCH (n) RETURN count(*)").Scalar<long>();
}
