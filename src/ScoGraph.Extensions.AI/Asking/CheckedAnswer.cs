using System.Text.Json;
using ScoGraph.Documents;

namespace ScoGraph.Extensions.AI.Asking;

/// <summary>An answer of a model, held against the passage: what does not hold is refused as it is.</summary>
internal sealed class CheckedAnswer(PassageQuestion question, string name)
{
    private const int LongestDetail = 200;

    private readonly HashSet<(string Type, string Start, string End)> _seen = [];

    public List<FactProposal> Facts { get; } = [];

    public List<RefusedProposal> Refused { get; } = [];

    public void Read(string answer)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(answer);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("facts", out JsonElement facts)
                && facts.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement fact in facts.EnumerateArray())
                    Take(fact);
                return;
            }
        }
        catch (JsonException)
        {
            // Refused below.
        }

        Refuse(RefusalReason.BrokenAnswer, answer);
    }

    private void Take(JsonElement fact)
    {
        if (Text(fact, "type") is not { } type || Text(fact, "start") is not { } start || Text(fact, "end") is not { } end
            || Text(fact, "quote") is not { Length: > 0 } quote || !IsReason(fact))
        {
            Refuse(RefusalReason.BrokenAnswer, fact.GetRawText());
            return;
        }

        int at = question.Text.IndexOf(quote, StringComparison.Ordinal);
        if (!question.Types.Contains(type))
            Refuse(RefusalReason.UnknownType, type);
        else if (!question.Keys.Contains(start) || !question.Keys.Contains(end))
            Refuse(RefusalReason.EntityNotNamed, question.Keys.Contains(start) ? end : start);
        else if (start == end)
            Refuse(RefusalReason.SameEnds, start);
        else if (at < 0)
            Refuse(RefusalReason.QuoteNotThere, quote);
        else if (!_seen.Add((type, start, end)))
            Refuse(RefusalReason.Repeated, $"{start} {type} {end}");
        else
        {
            Facts.Add(new FactProposal(type, start, end, question.Paragraph, new PassageSpan(at, at + quote.Length))
            {
                Pattern = name,
                Because = Text(fact, "because") is { } because && !string.IsNullOrWhiteSpace(because) ? because : null,
            });
        }
    }

    private static bool IsReason(JsonElement fact) =>
        !fact.TryGetProperty("because", out JsonElement because) || because.ValueKind is JsonValueKind.String or JsonValueKind.Null;

    private static string? Text(JsonElement fact, string property) => fact.ValueKind == JsonValueKind.Object
        && fact.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private void Refuse(RefusalReason reason, string detail) => Refused.Add(new RefusedProposal(
        question.Paragraph, reason, detail.Length > LongestDetail ? detail[..LongestDetail] + "…" : detail));
}
