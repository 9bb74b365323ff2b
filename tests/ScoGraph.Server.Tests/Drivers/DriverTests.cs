using ScoGraph.Testing.Facts;

namespace ScoGraph.Server.Drivers;

/// <summary>A real driver against the server: <c>driver.mjs</c> holds the checks.</summary>
public sealed class DriverTests
{
    private const string Driver = "6.3.0", GraphQL = "7.6.3", GraphQLItself = "graphql@16.15.0";

    [NodeFact]
    public async Task The_driver_for_JavaScript_finds_everything_as_it_expects_it()
    {
        string folder = await JavaScript.Install("neo4j-driver", Driver);
        await using RunningServer server = await RunningServer.Start();
        (int code, string output) = await JavaScript.Run(
            folder, "driver.mjs", folder, server.BoltAddress.ToString(), RunningServer.Token);
        Assert.True(code == 0, output);
    }

    [NodeFact]
    public async Task What_GraphQL_makes_queries_of_is_answered()
    {
        string folder = await JavaScript.Install("@neo4j/graphql", GraphQL, GraphQLItself, $"neo4j-driver@{Driver}");
        await using RunningServer server = await RunningServer.Start();
        (int code, string output) = await JavaScript.Run(folder, "graphql.mjs", server.BoltAddress.ToString(), RunningServer.Token);
        Assert.True(code == 0, output);
    }

    [NodeFact]
    public async Task The_rules_of_GraphQL_let_through_what_they_should()
    {
        string folder = await JavaScript.Install("@neo4j/graphql", GraphQL, GraphQLItself, $"neo4j-driver@{Driver}");
        using Graph graph = new(new GraphOptions { Extensions = [ApocProcedures.Extension] });
        await using RunningServer server = await RunningServer.Start(graph: graph);
        (int code, string output) = await JavaScript.Run(
            folder, "authorization.mjs", $"bolt://{server.BoltAddress}", RunningServer.Token, "first");
        Assert.True(code == 0, output);
        Assert.Empty(graph.Query("MATCH (n) RETURN n"));
    }

    [NodeFact]
    public async Task The_driver_for_JavaScript_comes_in_encrypted_and_as_a_user()
    {
        string folder = await JavaScript.Install("neo4j-driver", Driver);
        using TemporaryFile file = new();
        (string certificate, string key) = SelfMade.Write(file);
        ServerUsers users = new();
        users.Add("ada", "correct horse");
        users.SetRole("ada", ServerUser.EveryGraph, GraphRole.Read);
        await using RunningServer server = await RunningServer.Start(
            o => o with { Users = users, Certificate = ServerCertificate.Load(certificate, key) });
        (int code, string output) = await JavaScript.Run(
            folder, "encrypted.mjs", certificate, [server.BoltAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.True(code == 0, output);
    }
}
