using ScoGraph.Execution.Errors;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>The names of the fields, which the first row gives.</summary>
internal sealed class CsvHeader
{
    private readonly string _file;
    private readonly string[] _names;

    private CsvHeader(string file, string[] names) => (_file, _names) = (file, names);

    /// <exception cref="Model.Diagnostics.ValueException">A name is missing or stands twice.</exception>
    public static CsvHeader Read(string file, int line, Value[] row)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Value name in row)
        {
            if (!name.IsString || name.AsString().Length == 0)
                throw CsvErrors.Header(file, line, "A name of the header is empty.");
            if (!seen.Add(name.AsString()))
                throw CsvErrors.Header(file, line, $"The name '{name.AsString()}' stands twice in the header.");
        }

        return new CsvHeader(file, [.. row.Select(n => n.AsString())]);
    }

    /// <summary>The row as a map; fields that are missing at its end are null.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">There are more fields than names.</exception>
    public Value ToMap(Value[] row, int line)
    {
        if (row.Length > _names.Length)
            throw CsvErrors.SurplusFields(_file, line, row.Length, _names.Length);
        return Value.From(MapValue.From(_names.Select((name, i) => KeyValuePair.Create(name, i < row.Length ? row[i] : Value.Null))));
    }
}
