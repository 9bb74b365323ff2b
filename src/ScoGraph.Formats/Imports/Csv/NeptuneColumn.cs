using ScoGraph.Formats.Csv;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>
/// Columns of files for Amazon Neptune in Gremlin's style: <c>~id</c>, <c>~label</c>, <c>~from</c>, <c>~to</c>, and properties as
/// <c>age:Int</c>, <c>names:String[]</c>, <c>name:String(single)</c>.
/// </summary>
internal static class NeptuneColumn
{
    private const string IdProperty = "id";

    private static readonly string[] Cardinalities = ["(single)", "(set)"];

    /// <summary>Whether a header is one of these files.</summary>
    public static bool Is(IEnumerable<CsvField> header) => header.Any(field => field.Text is ['~', ..]);

    /// <summary>The columns of a header.</summary>
    /// <param name="header">The header's fields.</param>
    /// <param name="parse">Reads a field that is a property.</param>
    public static CsvColumn[] Parse(IReadOnlyList<CsvField> header, Func<CsvField, CsvColumn> parse)
    {
        string[] names = [.. header.Select(field => field.Text?.ToLowerInvariant() ?? "")];
        bool isEdges = names.Contains("~from") || names.Contains("~to");
        CsvColumn[] columns = [.. header.Select((field, i) => Role(names[i], isEdges) ?? Property(field, parse))];
        bool hasId = Array.Exists(columns, column => column.Role == CsvRole.Property && column.Name == IdProperty);
        return [.. columns.Select((column, i) => names[i] != "~id" ? column : KeptId(isEdges, hasId))];
    }

    private static CsvColumn? Role(string name, bool isEdges) => name switch
    {
        "~id" => new CsvColumn(CsvRole.Ignored, "", CsvCellType.Text),
        "~from" => new CsvColumn(CsvRole.StartId, "", CsvCellType.Text),
        "~to" => new CsvColumn(CsvRole.EndId, "", CsvCellType.Text),
        "~label" => new CsvColumn(isEdges ? CsvRole.Type : CsvRole.Label, "", CsvCellType.Text),
        _ => null,
    };

    /// <summary>The id of a node or an edge, kept as a property unless another has its name.</summary>
    private static CsvColumn KeptId(bool isEdges, bool hasId) => isEdges
        ? new CsvColumn(hasId ? CsvRole.Ignored : CsvRole.Property, IdProperty, CsvCellType.Text)
        : new CsvColumn(CsvRole.Id, hasId ? "" : IdProperty, CsvCellType.Text);

    private static CsvColumn Property(CsvField field, Func<CsvField, CsvColumn> parse)
    {
        string text = field.Text ?? "";
        string? cardinality = Array.Find(Cardinalities, end => text.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        CsvColumn column = parse(field with { Text = cardinality is null ? field.Text : text[..^cardinality.Length] });
        return column with { Type = column.Type with { HasTimes = column.Type.Kind == ValueKind.Date } };
    }
}
