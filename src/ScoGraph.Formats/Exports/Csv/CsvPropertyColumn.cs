using ScoGraph.Formats.Imports.Csv;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;

namespace ScoGraph.Formats.Exports.Csv;

/// <summary>A property of the elements of one file: the type that holds all its values exactly, JSON where no other does.</summary>
internal sealed class CsvPropertyColumn
{
    private string? _type;

    private CsvPropertyColumn(string key) => Key = key;

    public string Key { get; }

    private string Type => _type!;

    /// <summary>The header's field.</summary>
    public string Header => Type == CsvCellType.NameOf(ValueKind.String) && Key.Length > 0 && !Key.Contains(':') ? Key : $"{Key}:{Type}";

    /// <summary>The columns of some elements, in the order of their keys.</summary>
    /// <exception cref="GraphFormatException">A key is not Unicode, so that no file can hold it.</exception>
    public static CsvPropertyColumn[] Of(IEnumerable<List<(string Key, Value Value)>> elements, string? except)
    {
        SortedDictionary<string, CsvPropertyColumn> columns = new(StringComparer.Ordinal);
        foreach ((string key, Value value) in elements.SelectMany(p => p))
        {
            if (key == except)
                continue;
            if (!columns.TryGetValue(key, out CsvPropertyColumn? column))
            {
                if (!Utf16Text.IsWellFormed(key))
                    throw new GraphFormatException(FormatErrors.KeyNotUnicode, null, 0, 0);
                columns.Add(key, column = new CsvPropertyColumn(key));
            }

            string type = TypeOf(value);
            column._type = column._type is null || column._type == type ? type : CsvCellType.Json;
        }

        return [.. columns.Values];
    }

    /// <summary>The cell of an element; null where it has no such property.</summary>
    public string? Cell(List<(string Key, Value Value)> properties)
    {
        int at = properties.FindIndex(p => p.Key == Key);
        if (at < 0)
            return null;
        Value value = properties[at].Value;
        if (Type == CsvCellType.Json)
            return JsonCell.Write(value);
        return value.Kind == ValueKind.List
            ? string.Join(CsvCellType.ItemSeparator, value.AsList().Items.ToArray().Select(Text)) : Text(value);
    }

    private static string Text(Value value) => value.Kind switch
    {
        ValueKind.Float => FloatText.Write(value.AsFloat()),
        ValueKind.Point => CsvPoint.Write(value.As<PointValue>()),
        _ => PropertyColumns.Text(value),
    };

    private static string TypeOf(in Value value)
    {
        if (value.Kind != ValueKind.List)
            return value.IsString && !Utf16Text.IsWellFormed(value.AsString()) ? CsvCellType.Json : CsvCellType.NameOf(value.Kind);
        Value[] items = value.AsList().Items.ToArray();
        bool fits = items.Length > 0 && items[0].Kind is not (ValueKind.List or ValueKind.Null)
            && Array.TrueForAll(items, item => item.Kind == items[0].Kind && (!item.IsString || FitsItem(item.AsString())));
        return fits ? CsvCellType.NameOf(items[0].Kind) + "[]" : CsvCellType.Json;
    }

    private static bool FitsItem(string text) =>
        text.Length > 0 && !text.Contains(CsvCellType.ItemSeparator) && Utf16Text.IsWellFormed(text);
}
