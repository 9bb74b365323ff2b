using System.Text.Json;

namespace ScoGraph.Mcp.Protocol;

/// <summary>
/// The revisions of the protocol that are spoken: those that begin with a handshake, and the one where each request stands alone.
/// </summary>
internal static class Revisions
{
    /// <summary>The one without a handshake: each request says in its <c>_meta</c> what it speaks.</summary>
    public const string Stateless = "2026-07-28";

    private const string Newest = "2025-11-25";

    private static readonly string[] WithHandshake = [Newest, "2025-06-18", "2025-03-26", "2024-11-05"];

    /// <summary>The revision that a handshake agrees on: the client's, or the newest.</summary>
    public static string Agree(string asked) => WithHandshake.Contains(asked, StringComparer.Ordinal) ? asked : Newest;

    public static bool IsSpoken(string revision) =>
        revision == Stateless || WithHandshake.Contains(revision, StringComparer.Ordinal);

    public static string All => string.Join(", ", [Stateless, .. WithHandshake]);

    /// <summary>What an error says to who asked for another revision.</summary>
    public static void WriteSupported(Utf8JsonWriter json, string asked)
    {
        json.WriteStartArray("supported");
        json.WriteStringValue(Stateless);
        foreach (string revision in WithHandshake)
            json.WriteStringValue(revision);
        json.WriteEndArray();
        json.WriteString("requested", asked);
    }
}
