using ScoGraph.Explorer.Asking;

namespace ScoGraph.Explorer.Tests.Asking;

public sealed class WorkspaceTests
{
    [Fact]
    public async Task Another_graph_is_asked_when_it_is_chosen()
    {
        using Graph one = new(), other = new();
        one.Query("CREATE (:One)");
        Workspace workspace = Desks.On(true, ("one", one), ("other", other));
        int changes = 0;
        workspace.Changed += () => changes++;
        Assert.Equal(["one", "other"], workspace.Names);
        Assert.Equal("one", workspace.Name);
        workspace.Choose("other");
        AskedResult result = await workspace.Ask("MATCH (n) RETURN count(*)", new Dictionary<string, object?>(), CancellationToken.None);
        Assert.Equal((0L, 1), (result.Rows[0].Get<long>(0), changes));
    }

    [Fact]
    public async Task Rights_count_as_they_are_at_each_question()
    {
        using Graph one = new(), other = new(), hidden = new();
        ServerUsers users = new();
        users.Add("ada", "a long password");
        users.SetRole("ada", "one", GraphRole.Read);
        users.SetRole("ada", "other", GraphRole.Write);
        Workspace workspace = Desks.Of(users, "ada", ("one", one), ("hidden", hidden), ("other", other));
        Assert.Equal(["one", "other"], workspace.Names);
        Assert.False(workspace.MayWrite);
        await Assert.ThrowsAnyAsync<Exception>(
            () => workspace.Ask("CREATE (:Town)", new Dictionary<string, object?>(), CancellationToken.None));
        workspace.Choose("other");
        Assert.True(workspace.MayWrite);
        await workspace.Ask("CREATE (:Town)", new Dictionary<string, object?>(), CancellationToken.None);
        Assert.Equal(1, other.Query("MATCH (t:Town) RETURN count(*)").Scalar<long>());
        users.SetRole("ada", "other", GraphRole.None);
        Assert.Equal(("one", true), (workspace.Name, workspace.MayRead));
        users.Remove("ada");
        Assert.False(workspace.MayRead);
        workspace.Choose("hidden");
        await Assert.ThrowsAnyAsync<Exception>(
            () => workspace.Ask("MATCH (n) RETURN n", new Dictionary<string, object?>(), CancellationToken.None));
    }

    [Fact]
    public async Task A_day_hides_what_did_not_hold()
    {
        using Graph graph = new();
        graph.Declare(ValidityRule.On(DeclarationTarget.Relationships("WORKS_FOR"), "from", "to"));
        graph.Query("CREATE (:Person)-[:WORKS_FOR {from: 2001, to: 2003}]->(:Firm)");
        Workspace workspace = Desks.On(graph, readOnly: false);
        Assert.True(workspace.MayWrite);
        workspace.GoTo(null, new DateOnly(2004, 1, 1));
        Assert.False(workspace.MayWrite);
        AskedResult result = await workspace.Ask(
            "MATCH ()-[r]->() RETURN count(r)", new Dictionary<string, object?>(), CancellationToken.None);
        Assert.Equal(0L, result.Rows[0].Get<long>(0));
    }

    [Fact]
    public async Task What_is_changed_is_committed_under_the_name_of_who_asked()
    {
        using TemporaryFiles files = new();
        using SqliteGraph graph = SqliteGraph.Open(files.Path("towns.scograph"));
        Workspace workspace = Desks.On(graph, readOnly: false);
        await workspace.Ask("CREATE (:Town)", new Dictionary<string, object?>(), CancellationToken.None);
        Assert.Equal("token", graph.History().Last().Author);
        workspace.GoTo(graph.LastCommit - 1, null);
        AskedResult result = await workspace.Ask(
            "MATCH (n) RETURN count(*)", new Dictionary<string, object?>(), CancellationToken.None);
        Assert.Equal(0L, result.Rows[0].Get<long>(0));
    }
}
