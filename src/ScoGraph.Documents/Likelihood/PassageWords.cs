using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Likelihood;

/// <summary>The words and marks of a passage, by their beginnings.</summary>
internal sealed partial class PassageWords
{
    /// <summary>So many letters of a word count: <c>connects</c> is <c>connec</c>.</summary>
    private const int Letters = 6;

    private readonly List<int> _starts = [];
    private readonly List<string> _words = [];

    public PassageWords(string passage)
    {
        foreach (ValueMatch match in Word().EnumerateMatches(passage))
        {
            ReadOnlySpan<char> word = passage.AsSpan(match.Index, Math.Min(match.Length, Letters));
            _starts.Add(match.Index);
            _words.Add(char.IsDigit(word[0]) ? "0" : word.ToString().ToLowerInvariant());
        }
    }

    public int Count => _words.Count;

    public string this[int i] => _words[i];

    /// <summary>The number of the first word that begins at a place or behind it.</summary>
    public int FirstFrom(int at)
    {
        int i = _starts.BinarySearch(at);
        return i < 0 ? ~i : i;
    }

    public int StartOf(int i) => _starts[i];

    [GeneratedRegex(@"[\p{L}]+|\d+|[,;:.?!()–—-]|['’]s\b")]
    private static partial Regex Word();
}
