namespace ScoGraph.Server.Wording;

/// <summary>How the server calls itself.</summary>
internal static class ServerVersion
{
    /// <summary>The version of Neo4j's protocols that clients may expect.</summary>
    public const string Neo4j = "5.26.0";

    /// <summary>What drivers read; they refuse a server that is not called so.</summary>
    public const string Agent = "Neo4j/" + Neo4j;

    public static string Name { get; } = $"ScoGraph/{typeof(ServerVersion).Assembly.GetName().Version?.ToString(3)}";
}
