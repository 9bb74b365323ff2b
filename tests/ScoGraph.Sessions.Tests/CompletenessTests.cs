using ScoGraph.Sessions.Completion;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Tests;

public sealed class CompletenessTests : IDisposable
{
    private readonly Session _session = new(TimeProvider.System, Path.GetTempPath());

    [Theory]
    [InlineData("RETURN 1", "Complete")]
    [InlineData("RETURN 1;", "Complete")]
    [InlineData("MATCH (n)", "Incomplete")]
    [InlineData("MATCH (n) CREATE (m)", "Complete")]
    [InlineData("MATCH (n) RETURN m", "Complete")]
    [InlineData("MATCH (n", "Incomplete")]
    [InlineData("MATCH (n) RETURN", "Incomplete")]
    [InlineData("MATCH (n) WHERE n.name = 'Ast", "Incomplete")]
    [InlineData("RETURN 1 /* and", "Incomplete")]
    [InlineData("RETURN 1; RETURN [1,", "Incomplete")]
    [InlineData("MATC (n) RETURN n", "Invalid")]
    [InlineData("RETURN )", "Invalid")]
    [InlineData("MATCH (n; RETURN 1", "Invalid")]
    [InlineData("%schema", "Complete")]
    [InlineData("%explain", "Incomplete")]
    [InlineData("%explain MATCH (n)", "Incomplete")]
    [InlineData("%explain MATCH (n) RETURN n", "Complete")]
    [InlineData("%nonsense", "Complete")]
    [InlineData("", "Complete")]
    public void Follows_the_parser(string cell, string judged) => Assert.Equal(judged, CompletenessCheck.Of(_session, cell).ToString());

    public void Dispose() => _session.Dispose();
}
