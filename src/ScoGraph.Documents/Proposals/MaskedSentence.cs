using System.Globalization;
using System.Text;

namespace ScoGraph.Documents.Proposals;

/// <summary>A sentence with a number in place of each name, so that patterns read the words around names.</summary>
internal sealed class MaskedSentence
{
    private readonly List<(int Masked, int Passage)> _origins = [];

    public MaskedSentence(string passage, PassageSpan sentence, IReadOnlyList<NamedPlace> places)
    {
        StringBuilder masked = new();
        int at = sentence.Start;
        for (int i = 0; i < places.Count; i++)
        {
            NamedPlace place = places[i];
            if (place.Span.Start < at || place.Span.End > sentence.End)
                continue;
            // A short form of the name in brackets says nothing new.
            bool isAgain = i > 0 && place.Entities.Count > 0 && place.Entities.Any(places[i - 1].Entities.Contains)
                && passage[places[i - 1].Span.End..place.Span.Start].Trim() == "(" && at == places[i - 1].Span.End;
            if (isAgain)
            {
                at = Math.Min(sentence.End, place.Span.End + 1);
                continue;
            }

            Copy(masked, passage, at, place.Span.Start);
            _origins.Add((masked.Length, place.Span.Start));
            masked.Append(CultureInfo.InvariantCulture, $"⟦{i}⟧").Append(place.IsPossessive ? "'s" : "");
            at = place.Span.End;
        }

        Copy(masked, passage, at, sentence.End);
        _origins.Add((masked.Length, sentence.End));
        Text = masked.ToString();
    }

    public string Text { get; }

    /// <summary>The place in the passage at which a part of the masked text begins.</summary>
    public int Origin(int masked)
    {
        int i = _origins.FindLastIndex(origin => origin.Masked <= masked);
        int next = i + 1 < _origins.Count ? _origins[i + 1].Passage : int.MaxValue;
        return i < 0 ? 0 : Math.Min(_origins[i].Passage + masked - _origins[i].Masked, next);
    }

    private void Copy(StringBuilder masked, string passage, int start, int end)
    {
        _origins.Add((masked.Length, start));
        foreach (char c in passage.AsSpan(start, Math.Max(0, end - start)))
            masked.Append(c is '⟦' or '⟧' ? ' ' : c is '’' ? '\'' : c);
    }
}
