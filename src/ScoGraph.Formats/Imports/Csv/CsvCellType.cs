using System.Globalization;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>
/// The type of a column of properties: a kind of value, or a list of it with semicolons between, or <c>json</c>, whose cells hold values
/// as the JSON format writes them.
/// </summary>
internal sealed record CsvCellType(ValueKind Kind, bool IsList, bool IsJson)
{
    public const string Json = "json";

    /// <summary>What stands between the items of a list and between labels.</summary>
    public const char ItemSeparator = ';';

    /// <summary>Every name of a type that files use, the first of a kind being the one that is written.</summary>
    private static readonly (string Name, ValueKind Kind)[] Names =
    [
        ("long", ValueKind.Integer), ("int", ValueKind.Integer), ("integer", ValueKind.Integer), ("short", ValueKind.Integer),
        ("byte", ValueKind.Integer), ("double", ValueKind.Float), ("float", ValueKind.Float), ("boolean", ValueKind.Boolean),
        ("bool", ValueKind.Boolean), ("string", ValueKind.String), ("char", ValueKind.String), ("date", ValueKind.Date),
        ("localtime", ValueKind.LocalTime), ("time", ValueKind.Time), ("localdatetime", ValueKind.LocalDateTime),
        ("datetime", ValueKind.DateTime), ("duration", ValueKind.Duration), ("point", ValueKind.Point),
    ];

    /// <summary>Of points: what the header's braces hold, for cells that leave it out.</summary>
    public string Defaults { get; init; } = "";

    public static readonly CsvCellType Text = new(ValueKind.String, IsList: false, IsJson: false);

    /// <summary>Whether cells hold texts as they are.</summary>
    public bool IsText => Kind == ValueKind.String && !IsList;

    /// <summary>The zone of times that name none.</summary>
    public TemporalZone Zone { get; init; } = TemporalZone.Utc;

    /// <summary>Whether a date may have a time, as in Neptune's files.</summary>
    public bool HasTimes { get; init; }

    /// <summary>Whether a comma is the decimal point of floats.</summary>
    public bool DecimalComma { get; init; }

    public static IEnumerable<string> AllNames => [.. Names.Select(n => n.Name), Json];

    /// <summary>The type of a name such as <c>long</c> or <c>string[]</c>, or null.</summary>
    public static CsvCellType? Find(string name)
    {
        if (name.Equals(Json, StringComparison.OrdinalIgnoreCase))
            return new CsvCellType(ValueKind.Null, IsList: false, IsJson: true);
        bool isList = name.EndsWith("[]", StringComparison.Ordinal);
        string item = isList ? name[..^2] : name;
        int at = Array.FindIndex(Names, n => n.Name.Equals(item, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : new CsvCellType(Names[at].Kind, isList, IsJson: false);
    }

    /// <summary>How a kind of value is called in a header.</summary>
    public static string NameOf(ValueKind kind) => Array.Find(Names, n => n.Kind == kind).Name;

    /// <summary>The value of a cell.</summary>
    /// <exception cref="GraphFormatException">It is no value of the type; the exception has no place yet.</exception>
    public Value Read(string cell)
    {
        if (IsJson)
            return JsonCell.Read(cell);
        return IsList ? Value.FromList([.. cell.Split(ItemSeparator).Select(ReadScalar)]) : ReadScalar(cell);
    }

    private Value ReadScalar(string text)
    {
        switch (Kind)
        {
            case ValueKind.String:
                return Value.FromString(text);
            case ValueKind.Integer:
                return long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
                    ? Value.FromInteger(integer) : throw Wrong(FormatErrors.NotAnInteger(text));
            case ValueKind.Float:
                return double.TryParse(Pointed(text.Trim()), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                    ? Value.FromFloat(number)
                    : throw Wrong(CommaNumber.Is(text.Trim())
                        ? FormatErrors.CommaFloat(text, CommaNumber.Pointed(text.Trim())) : FormatErrors.BadFloat(text));
            case ValueKind.Boolean:
                return bool.TryParse(text.Trim(), out bool flag) ? Value.FromBoolean(flag) : throw Wrong(FormatErrors.NotABoolean(text));
            case ValueKind.Point:
                return CsvPoint.Read(text, Defaults);
            default:
                ValueKind kind = HasTimes && text.Contains('T') ? ValueKind.DateTime : Kind;
                return StoredTemporal.TryParse(kind, text.Trim(), Zone, out string? error)
                    ?? throw Wrong(FormatErrors.BadTemporal(text, TemporalErrors.Name(kind), error!));
        }
    }

    private string Pointed(string text) => DecimalComma ? CommaNumber.Pointed(text) : text;

    private static GraphFormatException Wrong(string reason) => new(reason, null, 0, 0);
}
