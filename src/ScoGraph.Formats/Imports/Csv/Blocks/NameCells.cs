using System.Runtime.CompilerServices;
using ScoGraph.Formats.Csv.Bytes;

namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>Cells with labels or types, of which there are few different ones.</summary>
internal sealed class NameCells(byte delimiter, int rows) : CellColumn(delimiter, 0)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string?> _different = [];
    private readonly ShortTexts _known = new();
    private int _nothing = -1;

    /// <summary>The place of each row's name among the different ones.</summary>
    public int[] OfRows { get; } = new int[rows];

    /// <summary>The different names; null for nothing at all.</summary>
    public IReadOnlyList<string?> Different => _different;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Read(ReadOnlySpan<byte> bytes, int at, int row)
    {
        int end;
        string? text;
        if (bytes[at] != '"' && (end = CsvBytes.EndOf(bytes, at, Delimiter)) - at is > 0 and <= ShortTexts.Longest
            && at + ShortTexts.Window <= bytes.Length)
            text = _known.Get(bytes.Slice(at, ShortTexts.Window), end - at);
        else
            end = CsvBytes.ReadText(bytes, at, Delimiter, out text);
        OfRows[row] = text is null ? PlaceOfNothing() : PlaceOf(text);
        return end;
    }

    private int PlaceOfNothing()
    {
        if (_nothing < 0)
            _nothing = Add(null);
        return _nothing;
    }

    private int PlaceOf(string text)
    {
        if (!_places.TryGetValue(text, out int place))
            _places.Add(text, place = Add(text));
        return place;
    }

    private int Add(string? text)
    {
        _different.Add(text);
        return _different.Count - 1;
    }
}
