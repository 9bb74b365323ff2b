using System.Globalization;
using System.Text;
using System.Text.Json;
using ScoGraph.Sqlite.Commits;

namespace ScoGraph.Server.Http.Json;

/// <summary>A commit as a server-sent event.</summary>
internal static class ChangeEvent
{
    /// <summary>How many elements a commit may change to be sent with them.</summary>
    public const int MostElements = 10_000;

    public static string Of(GraphCommit commit)
    {
        string data = IsLarge(commit) ? Counts(commit) : CommitLine.Json(commit);
        return string.Create(CultureInfo.InvariantCulture, $"event: commit\nid: {commit.Number}\ndata: {data}\n\n");
    }

    /// <summary>Commits are missing, from one on: the graph is to be read again.</summary>
    public static string Missed(long first) =>
        string.Create(CultureInfo.InvariantCulture, $"event: missed\ndata: {{\"first\":{first}}}\n\n");

    private static bool IsLarge(GraphCommit commit) => commit.Changes.Nodes.Count + commit.Changes.Relationships.Count > MostElements;

    private static string Counts(GraphCommit commit)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("commit", commit.Number);
            json.WriteString("instant", commit.Instant);
            json.WriteString("author", commit.Author);
            json.WriteString("message", commit.Message);
            json.WriteNumber("nodes", commit.Changes.Nodes.Count);
            json.WriteNumber("relationships", commit.Changes.Relationships.Count);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
