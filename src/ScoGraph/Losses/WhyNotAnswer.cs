using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScoGraph.Losses;

namespace ScoGraph;

/// <summary>Why a query does not give an expected row.</summary>
/// <param name="Query">The query.</param>
/// <param name="Outcome">Whether the row is there, is lost, or cannot be followed.</param>
/// <param name="Losses">Where it is lost: one for each query that UNION joins. Empty unless it is lost.</param>
/// <param name="Reason">Why it cannot be known; null where it can.</param>
public sealed record WhyNotAnswer(string Query, WhyNotOutcome Outcome, IReadOnlyList<RowLoss> Losses, string? Reason)
{
    /// <summary>The answer as a JSON object.</summary>
    public string ToJson()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            WhyNotJson.Write(writer, this);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The answer as lines of text, each with a line feed.</summary>
    public override string ToString() => WhyNotText.Write(this);
}
