using ScoGraph.Formats.Csv;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>A column as the header describes it: <c>name:TYPE(space){options}</c>.</summary>
/// <param name="Name">The property's key; of an id, the key under which it is kept, or empty.</param>
/// <param name="Space">Of ids: the space in which they are one node's each.</param>
/// <param name="IsInteger">Of ids: whether they are integers.</param>
/// <param name="IsJson">Of labels and types: whether cells hold JSON.</param>
internal sealed record CsvColumn(
    CsvRole Role, string Name, CsvCellType Type, string Space = "", bool IsInteger = false, bool IsJson = false)
{
    /// <summary>What stands between labels in a cell.</summary>
    public char LabelSeparator { get; init; } = CsvCellType.ItemSeparator;

    private static readonly Dictionary<string, CsvRole> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ID"] = CsvRole.Id,
        ["LABEL"] = CsvRole.Label,
        ["START_ID"] = CsvRole.StartId,
        ["END_ID"] = CsvRole.EndId,
        ["TYPE"] = CsvRole.Type,
        ["IGNORE"] = CsvRole.Ignored,
    };

    /// <summary>Whether a field of a header names an element, as <c>:ID</c> does.</summary>
    public static bool IsRole(string field)
    {
        string text = Cut(Cut(field, '{', '}').Before, '(', ')').Before;
        return Roles.ContainsKey(text[(text.LastIndexOf(':') + 1)..].Trim());
    }

    /// <summary>Reads a field of a header.</summary>
    /// <exception cref="GraphFormatException">It is none; the exception has no place yet.</exception>
    public static CsvColumn Parse(CsvField field)
    {
        string text = field.Text ?? throw Wrong(FormatErrors.EmptyColumn);
        (text, string options) = Cut(text, '{', '}');
        (string rest, string space) = Cut(text, '(', ')');
        int colon = rest.LastIndexOf(':');
        string name = colon < 0 ? rest : rest[..colon], type = colon < 0 ? "" : rest[(colon + 1)..].Trim();
        if (Roles.TryGetValue(type, out CsvRole role))
            return new CsvColumn(role, name, CsvCellType.Text, space, ReadsIntegers(options, role), options == CsvCellType.Json);
        if (options.Length > 0 && space.Length == 0 && CsvCellType.Find(type) is { Kind: ValueKind.Point } points)
        {
            CsvPoint.VerifyDefaults(options);
            return new CsvColumn(CsvRole.Property, name, points with { Defaults = options });
        }

        if (space.Length > 0)
            throw Wrong(FormatErrors.UnknownColumnType(field.Text, CsvCellType.AllNames));
        CsvCellType found = (type.Length == 0 && name.Length > 0 ? CsvCellType.Text : CsvCellType.Find(type))
            ?? throw Wrong(FormatErrors.UnknownColumnType(type, CsvCellType.AllNames));
        return new CsvColumn(CsvRole.Property, name, options.Length == 0 ? found : CsvZoneOption.Of(found, options));
    }

    /// <summary>What stands before a bracket that closes at the end, and what stands in it.</summary>
    private static (string Before, string Inside) Cut(string text, char open, char close)
    {
        int at = text.EndsWith(close) ? text.LastIndexOf(open) : -1;

        // A bracket without a colon before it belongs to a property's name.
        return at < 0 || !text.AsSpan(0, at).Contains(':') ? (text, "") : (text[..at], text[(at + 1)..^1].Trim());
    }

    private static bool ReadsIntegers(string options, CsvRole role)
    {
        if (options.Length == 0 || (options == CsvCellType.Json && role is CsvRole.Label or CsvRole.Type))
            return false;
        string[] parts = options.Split(':', StringSplitOptions.TrimEntries);
        return role == CsvRole.Id && parts is ["id-type", var type] && CsvCellType.Find(type) is { IsList: false } found
            ? found.Kind == ValueKind.Integer : throw Wrong(FormatErrors.UnknownColumnOption(options));
    }

    private static GraphFormatException Wrong(string reason) => new(reason, null, 0, 0);
}
