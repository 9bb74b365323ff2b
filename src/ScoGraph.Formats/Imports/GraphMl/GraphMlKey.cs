using System.Globalization;
using System.Xml;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.GraphMl;

/// <summary>What a <c>key</c> of GraphML declares.</summary>
/// <param name="Name">The property; null where the data is not an attribute, as yEd's drawings, and is passed over.</param>
/// <param name="Type">The attribute's type: boolean, int, long, float, double or string.</param>
internal sealed record GraphMlKey(string Id, string? Name, string Type)
{
    /// <summary>The type of texts.</summary>
    public const string Text = "string";

    public static readonly string[] Types = ["boolean", "int", "long", "float", "double", Text];

    /// <summary>The value of elements without data of this key, or null.</summary>
    public Value Default { get; init; }

    /// <summary>Whether an element may lack the value that a text would be: nothing is no number and no boolean.</summary>
    public bool IsAbsent(string text) => Type != Text && string.IsNullOrWhiteSpace(text);

    /// <summary>The value of a text.</summary>
    /// <exception cref="GraphFormatException">It is none of the type; the exception has no place yet.</exception>
    public Value Read(string text)
    {
        string trimmed = text.Trim();
        switch (Type)
        {
            case "boolean":
                return trimmed.ToLowerInvariant() switch
                {
                    "true" or "1" => Value.True,
                    "false" or "0" => Value.False,
                    _ => throw new GraphFormatException(FormatErrors.NotABoolean(text), null, 0, 0),
                };
            case "int" or "long":
                return long.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
                    ? Value.FromInteger(integer) : throw new GraphFormatException(FormatErrors.NotAnInteger(text), null, 0, 0);
            case "float" or "double":
                return Value.FromFloat(ReadDouble(trimmed) ?? throw new GraphFormatException(FormatErrors.BadFloat(text), null, 0, 0));
            default:
                return Value.FromString(text);
        }
    }

    private static double? ReadDouble(string text)
    {
        try
        {
            return XmlConvert.ToDouble(text);
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            // Programs write the infinities in ways of their own, such as 'inf'.
            return text.ToLowerInvariant() switch
            {
                "inf" or "infinity" or "+inf" => double.PositiveInfinity,
                "-inf" or "-infinity" => double.NegativeInfinity,
                "nan" => double.NaN,
                _ => null,
            };
        }
    }
}
