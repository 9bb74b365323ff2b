using System.Globalization;
using System.Text;
using ScoGraph.Functions.Scalar.Text.Normalization;

namespace ScoGraph.Sqlite.Texts;

/// <summary>
/// The three-letter pieces of a text, without case and accents; the likeness of two texts is the part of the pieces that they share
/// (Angell, Freund, Willett 1983, Automatic spelling correction using a trigram similarity measure).
/// </summary>
internal sealed class TrigramText
{
    private const int Length = 3;

    private readonly HashSet<string> _pieces;

    public TrigramText(string text)
    {
        Words = Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        _pieces = [.. Words.SelectMany(word => Pieces($" {word} "))];
    }

    public string[] Words { get; }

    /// <summary>The pieces that stand within words, by which an index finds candidates.</summary>
    public IEnumerable<string> Inner => Words.SelectMany(Pieces).Distinct();

    /// <summary>From 0 to 1: mostly how many of these pieces the other text has, a little how few others it has.</summary>
    public double Likeness(TrigramText other)
    {
        if (_pieces.Count == 0 || other._pieces.Count == 0)
            return 0;
        int shared = _pieces.Count(other._pieces.Contains);
        double found = shared / (double)_pieces.Count, dice = 2.0 * shared / (_pieces.Count + other._pieces.Count);
        return ((3 * found) + dice) / 4;
    }

    private static IEnumerable<string> Pieces(string word)
    {
        for (int at = 0; at + Length <= word.Length; at++)
            yield return word.Substring(at, Length);
    }

    private static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in NormalForms.Apply(text, "NFD"))
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(c);
            if (category == UnicodeCategory.NonSpacingMark)
                continue;
            folded.Append(char.IsLetterOrDigit(c) || category == UnicodeCategory.Surrogate ? char.ToLowerInvariant(c) : ' ');
        }

        return folded.ToString();
    }
}
