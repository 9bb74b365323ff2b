using System.Buffers;
using System.Text.Json;

namespace ScoGraph.Sqlite.Commits;

/// <summary>A commit as a line of JSON, for people and programs that look into a history.</summary>
internal static class CommitLine
{
    public static string Json(GraphCommit commit)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes))
        {
            writer.WriteStartObject();
            writer.WriteNumber("commit", commit.Number);
            writer.WriteString("instant", commit.Instant);
            writer.WriteString("author", commit.Author);
            writer.WriteString("message", commit.Message);
            writer.WritePropertyName("changes");
            writer.WriteRawValue(CommitWriter.Write(commit.Changes).Span, skipInputValidation: true);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
