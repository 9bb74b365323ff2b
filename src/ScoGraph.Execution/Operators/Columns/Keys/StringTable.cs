namespace ScoGraph.Execution.Operators.Columns.Keys;

/// <summary>A number from 0 on for each of some strings. Those that come again and again are found by a look at their ends.</summary>
internal sealed class StringTable
{
    private const int Recent = 256;
    private const int BytesPerEntry = 48;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly string?[] _texts = new string?[Recent];
    private readonly int[] _known = new int[Recent];

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => (long)_numbers.Count * BytesPerEntry;

    /// <summary>The number of a string; -1 for none.</summary>
    public int Find(string text)
    {
        int place = Place(text);
        if (_texts[place] is { } recent && (ReferenceEquals(recent, text) || recent == text))
            return _known[place];
        if (!_numbers.TryGetValue(text, out int number))
            return -1;
        (_texts[place], _known[place]) = (text, number);
        return number;
    }

    /// <summary>Gives a string that has none a number.</summary>
    public void Add(string text, int number) => _numbers.Add(text, number);

    private static int Place(string text) =>
        text.Length == 0 ? 0 : (text.Length + (text[0] * 7) + (text[text.Length / 2] * 31) + (text[^1] * 127)) & (Recent - 1);
}
