using System.Diagnostics.CodeAnalysis;
using ScoGraph.Model.Values;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Parameters;

/// <summary>A parameter of a statement that takes the value of one of the query.</summary>
/// <param name="Name">The query's name for it.</param>
/// <param name="Kind">The kind that the statement has it as.</param>
/// <param name="Shape">What it must be.</param>
internal sealed record StatementParameter(string Name, SqlKind Kind, ParameterShape Shape)
{
    /// <summary>Up to here every integer is a double.</summary>
    private const long MostExact = 1L << 53;

    /// <summary>
    /// The value as the statement takes it; false where it is of another kind, so that the statement would not mean what the query does.
    /// </summary>
    public bool TryConvert(in Value given, out Value value) => Shape switch
    {
        ParameterShape.RowCount => TryConvertOne(given, out value) && value.AsInteger() >= 0,
        ParameterShape.List => TryConvertList(given, out value),
        _ => TryConvertOne(given, out value),
    };

    /// <summary>Whether a query's parameters have a value for it.</summary>
    public bool Accepts(IReadOnlyDictionary<string, Value> given) =>
        given.TryGetValue(Name, out Value value) && TryConvert(value, out _);

    /// <summary>Its value, of those of a query's parameters, which have one for it.</summary>
    public Value Convert(IReadOnlyDictionary<string, Value> given) => TryConvert(given[Name], out Value value) ? value
        : throw new InvalidOperationException($"The parameter '{Name}' is not what the statement was made for.");

    private bool TryConvertList(in Value given, out Value value)
    {
        value = given;
        if (given.Nested is not ListValue { Count: > 0 } list)
            return false;
        Value[] items = new Value[list.Count];
        for (int i = 0; i < items.Length; i++)
        {
            if (!TryConvertOne(list[i], out items[i]))
                return false;
        }

        value = Value.FromList(items);
        return true;
    }

    private bool TryConvertOne(in Value given, out Value value)
    {
        value = given;
        switch (Kind)
        {
            case SqlKind.Boolean:
                return given.IsBoolean;
            case SqlKind.String:
                return given.IsString && IsText(given.AsString());
            case SqlKind.Float when given.IsInteger && given.AsInteger() is >= -MostExact and <= MostExact:
                value = Value.FromFloat(given.AsInteger());
                return true;
            case SqlKind.Float:
                return given.IsFloat;
            default:
                if (given.IsFloat && WholeNumber(given.AsFloat(), out long whole))
                    value = Value.FromInteger(whole);
                return value.IsInteger;
        }
    }

    private static bool WholeNumber(double number, out long whole)
    {
        whole = number is >= -MostExact and <= MostExact ? (long)number : 0;
        return whole == number;
    }

    /// <summary>Whether a database can hold it: well-formed, and without U+0000.</summary>
    public static bool IsText([NotNullWhen(true)] string? text)
    {
        if (text is null)
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || char.IsLowSurrogate(text[i]))
                return false;
            if (char.IsHighSurrogate(text[i]) && (++i == text.Length || !char.IsLowSurrogate(text[i])))
                return false;
        }

        return true;
    }
}
